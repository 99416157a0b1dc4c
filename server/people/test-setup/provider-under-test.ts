import { once } from 'node:events'
import { createServer } from 'node:http'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'
import { Provider } from 'oidc-provider'

/** How the provider misbehaves with the next id token. `secret`: signed with the client's secret. `stranger`: with a key of nobody. */
export type Lie = { claims?: (claims: JWTPayload) => JWTPayload; signedBy?: 'nobody' | 'stranger' | 'secret'; without?: boolean }

export type ProviderUnderTest = {
  issuer: string
  clientId: string
  clientSecret: string
  /** Who is signed in there. */
  is(person: Readonly<Record<string, unknown>> & { sub: string }): void
  lies(lie: Lie): void
  /** Goes through the provider as a browser would; the address of the console that it sends back to. */
  visit(address: string): Promise<string>
  stop(): Promise<void>
}

const CLIENT_ID = 'console'
const CLIENT_SECRET = 'a-client-secret-of-thirty-two-characters'

/** A real identity provider on this machine, with one client: the console at `baseUrl`. */
export const providerUnderTest = async (baseUrl: string): Promise<ProviderUnderTest> => {
  const keys = await generateKeyPair('RS256', { extractable: true })
  const stranger = await generateKeyPair('RS256')
  const jwk = { ...(await exportJWK(keys.privateKey)), kid: 'k1', alg: 'RS256', use: 'sig' }
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  let person: Readonly<Record<string, unknown>> & { sub: string } = { sub: 'nobody' }
  let lie: Lie = {}

  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT_ID, client_secret: CLIENT_SECRET, redirect_uris: [`${baseUrl}/api/auth/callback/oidc`] }],
    jwks: { keys: [jwk] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    cookies: { keys: ['a cookie key of this test'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, accountId) => ({ accountId, claims: async () => ({ ...person }) }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: CLIENT_ID, accountId: person.sub })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  // over http only this machine is served, and the library warns of it
  provider.use(async (context, next) => {
    await next()
    const body: unknown = context.body
    if (context.path === '/token' && typeof body === 'object' && body !== null && 'id_token' in body && typeof body.id_token === 'string') {
      context.body = { ...body, id_token: lie.without ? undefined : await retold(body.id_token) }
    }
  })

  const retold = async (token: string): Promise<string> => {
    if (lie.claims === undefined && lie.signedBy === undefined) return token
    const told = lie.claims?.(payloadOf(token)) ?? payloadOf(token)
    switch (lie.signedBy) {
      case 'nobody':
        return new UnsecuredJWT(told).encode()
      case 'stranger':
        return new SignJWT(told).setProtectedHeader({ alg: 'RS256', kid: 'k1' }).sign(stranger.privateKey)
      case 'secret':
        return new SignJWT(told).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).sign(Buffer.from(CLIENT_SECRET))
      case undefined:
        return new SignJWT(told).setProtectedHeader({ alg: 'RS256', kid: 'k1' }).sign(keys.privateKey)
    }
  }

  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return answer(request, response)
    return provider.interactionFinished(request, response, { login: { accountId: person.sub } })
  })

  return {
    issuer,
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    is: (wanted) => {
      person = wanted
    },
    lies: (wanted) => {
      lie = wanted
    },
    visit: (from) => follow(from, issuer),
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

const payloadOf = (token: string): JWTPayload => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))

const REDIRECTS_MAX = 10

const follow = async (from: string, issuer: string): Promise<string> => {
  const cookies = new Map<string, string>()
  let address = from
  for (let hops = 0; hops < REDIRECTS_MAX; hops += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(address, { redirect: 'manual', headers: { cookie } })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    const location = response.headers.get('location')
    if (location === null) throw new Error(`${response.status} at ${address}`)
    address = new URL(location, address).href
    if (!address.startsWith(issuer)) return address
  }
  throw new Error('the provider goes in circles')
}
