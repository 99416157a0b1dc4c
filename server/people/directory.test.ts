import { asc } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { contextOf } from '@/server/context'
import { BASE_URL, joined, runtimeUnderTest } from '@/server/people/test-setup/people-under-test'
import { type Lie, type ProviderUnderTest, providerUnderTest } from '@/server/people/test-setup/provider-under-test'
import type { Runtime } from '@/server/runtime'
import { comeBack } from '@/server/session/come-back'
import { startElsewhere } from '@/server/session/start-elsewhere'
import type { Store } from '@/server/store/database'
import { auditEvents, people, signInMethods, verifications } from '@/server/store/schema'
import { STORE_KINDS, type StoresUnderTest } from '@/server/store/test-setup/stores-under-test'

/* Single sign-on against a real provider that can be told to lie. */

const LI = { sub: 'li', email: 'li.wei@example.com', email_verified: true, name: 'Li Wei', groups: ['ops'] }
const RULES = { domains: ['example.com'], roles: [{ group: 'ops', role: 'operator' }] } as const

let stores: StoresUnderTest
let provider: ProviderUnderTest
const open: Store[] = []

beforeAll(async () => {
  stores = await STORE_KINDS['the embedded store']()
  provider = await providerUnderTest(BASE_URL)
}, 60_000)
afterAll(async () => {
  await provider.stop()
  await stores.stop()
})
afterEach(async () => {
  provider.lies({})
  for (const store of open.splice(0)) await store.close()
})

const console = async (rules: Readonly<Record<string, unknown>> = {}, baseUrl = BASE_URL): Promise<Runtime> => {
  const store = await stores.fresh()
  open.push(store)
  const { issuer, clientId, clientSecret } = provider
  return runtimeUnderTest(store, { baseUrl, oidc: { issuer, clientId, clientSecret, ...RULES, ...rules } })
}

/** Leaves the console, is known at the provider, and comes back. `tampered`: what happens to the address on the way. */
const signInThrough = async (made: Runtime, { next = '/disks', tampered = (address: string) => address } = {}) => {
  const wish = { provider: 'oidc', callbackURL: `${BASE_URL}${next}`, disableRedirect: true }
  const started = await made.auth.api.signInSocial({ body: wish, headers: new Headers(), returnHeaders: true })
  const cookie = cookiesOf(started.headers)
  const back = tampered(await provider.visit(started.response.url ?? ''))
  const response = await comeBack(new Request(back, { headers: { host: 'localhost:3000', cookie } }), made)
  return { response, location: response.headers.get('location'), cookie: cookiesOf(response.headers), back }
}

const cookiesOf = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')

const actorBehind = async (made: Runtime, cookie: string) => {
  const context = await contextOf(made, new Headers({ host: 'localhost:3000', cookie }), { verb: 'read', event: 'read', via: 'get' })
  return context.ok ? context.value.actor : null
}

test('whoever belongs to a group comes in with its role, and no token of the provider is kept', async () => {
  const made = await console()
  provider.is(LI)

  const { location, cookie } = await signInThrough(made)

  expect(location).toBe(`${BASE_URL}/disks`)
  expect(await actorBehind(made, cookie)).toMatchObject({
    name: 'Li Wei',
    email: 'li.wei@example.com',
    grants: [{ accountId: '*', role: 'operator' }],
  })
  const [method] = await made.database.select().from(signInMethods)
  expect(method).toMatchObject({ accessToken: null, refreshToken: null, idToken: null })
})

test('a role that changed at the provider is another one at the next sign-in', async () => {
  const made = await console()
  provider.is(LI)
  await signInThrough(made)
  provider.is({ ...LI, groups: [] })

  const { cookie } = await signInThrough(made)

  expect((await actorBehind(made, cookie))?.grants).toEqual([{ accountId: '*', role: 'viewer' }])
})

test.each([
  ['of another domain', { ...LI, email: 'li.wei@example.org', groups: [] }],
  ['of a domain that only looks alike', { ...LI, email: 'li.wei@notexample.com', groups: [] }],
  ['whose e-mail nobody has verified', { ...LI, email_verified: false, groups: [] }],
  ['without an e-mail', { sub: 'li', name: 'Li Wei', groups: ['ops'] }],
])('somebody %s does not come in', async (_, person) => {
  const made = await console()
  provider.is(person)

  const { location, cookie } = await signInThrough(made)

  expect(location).toBe(`${BASE_URL}/sign-in?not-admitted`)
  expect(await actorBehind(made, cookie)).toBeNull()
  const told = await made.database.select().from(auditEvents).orderBy(asc(auditEvents.sequence))
  expect(told.at(-1)).toMatchObject({ event: 'sign-in', outcome: 'denied', code: 'directory' })
})

test.each<[string, Lie]>([
  ['another nonce', { claims: (claims) => ({ ...claims, nonce: 'another' }) }],
  ['no nonce', { claims: ({ nonce: _, ...claims }) => claims }],
  ['another audience', { claims: (claims) => ({ ...claims, aud: 'another-client' }) }],
  ['another issuer', { claims: (claims) => ({ ...claims, iss: 'https://evil.example' }) }],
  ['an end in the past', { claims: (claims) => ({ ...claims, exp: 1_000_000_000 }) }],
  ['no signature', { signedBy: 'nobody' }],
  ['the signature of a stranger', { signedBy: 'stranger' }],
  ['a signature made with the secret of the client', { signedBy: 'secret' }],
])('an id token with %s opens nothing', async (_, lie) => {
  const made = await console()
  provider.is(LI)
  provider.lies(lie)

  const { location, cookie } = await signInThrough(made)

  expect(location).toBe(`${BASE_URL}/sign-in?not-admitted`)
  expect(await actorBehind(made, cookie)).toBeNull()
})

test.each([
  ['another state', (address: string) => address.replace(/state=[^&]+/, 'state=another')],
  ['another code', (address: string) => address.replace(/code=[^&]+/, 'code=another')],
  ['another issuer in the address', (address: string) => address.replace(/iss=[^&]+/, 'iss=https%3A%2F%2Fevil.example')],
])('coming back with %s opens nothing', async (_, tampered) => {
  const made = await console()
  provider.is(LI)

  const { location, cookie } = await signInThrough(made, { tampered })

  expect(location).toBe(`${BASE_URL}/sign-in?not-admitted`)
  expect(await actorBehind(made, cookie)).toBeNull()
})

test('the same answer of the provider works once', async () => {
  const made = await console()
  provider.is(LI)
  const { back, cookie } = await signInThrough(made)

  const again = await comeBack(new Request(back, { headers: { host: 'localhost:3000', cookie } }), made)

  expect(again.headers.get('location')).toBe(`${BASE_URL}/sign-in?not-admitted`)
})

test('with no room left nobody comes in, and is told why', async () => {
  const made = await console()
  provider.is(LI)
  const fillsUp = (address: string): string => {
    made.store.hasRoom = async () => false
    return address
  }

  const { response } = await signInThrough(made, { tampered: fillsUp })

  expect(response.status).toBe(503)
  expect(await response.json()).toEqual({ ok: false, problem: { kind: 'store-unavailable', cause: 'full' } })
  expect(await made.database.select().from(people)).toEqual([])
})

test('whoever is disabled here stays out, whatever the provider says', async () => {
  const made = await console()
  provider.is(LI)
  await signInThrough(made)
  await made.database.update(people).set({ isDisabled: true })

  const { location, cookie } = await signInThrough(made)

  expect(location).toBe(`${BASE_URL}/sign-in?not-admitted`)
  expect(await actorBehind(made, cookie)).toBeNull()
})

test('an e-mail that somebody with a password has here is not taken over', async () => {
  const made = await console()
  await joined(made, LI.email, 'admin')
  provider.is(LI)

  const { cookie } = await signInThrough(made)

  expect(await actorBehind(made, cookie)).toBeNull()
  const methods = await made.database.select().from(signInMethods)
  expect(methods.map(({ providerId }) => providerId)).toEqual(['credential'])
})

test('over https what is kept on the way to the provider is never sent without encryption', async () => {
  const made = await console({}, 'https://snapshots.example')
  const body = { provider: 'oidc', callbackURL: 'https://snapshots.example/disks', disableRedirect: true }

  const { headers } = await made.auth.api.signInSocial({ body, headers: new Headers(), returnHeaders: true })

  const cookies = headers.getSetCookie()
  expect(cookies).not.toEqual([])
  for (const cookie of cookies) expect(cookie).toContain('Secure')
})

test.each(['//evil.example', 'https://evil.example/', '/\\evil.example'])('after the sign-in nobody is sent to %s', async (next) => {
  const made = await console()

  const started = await startElsewhere(made, new Headers(), { next })

  expect(started).toMatchObject({ ok: true })
  const [kept] = await made.database.select().from(verifications)
  expect(kept?.value).toContain(`"callbackURL":"${BASE_URL}/disks"`)
})

test('a provider that does not answer is told as that', async () => {
  const made = await console({ issuer: 'http://127.0.0.1:1' })

  expect(await startElsewhere(made, new Headers(), { next: '/disks' })).toEqual({ ok: false, problem: { kind: 'directory-away' } })
})
