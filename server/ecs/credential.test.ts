import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { AccountWithCredential } from '@/server/config/accounts'
import { createEcsClient } from '@/server/ecs/client'
import { sdkCredential } from '@/server/ecs/credential'

/** Keys from an address on this machine: the one kind that is handed out and can be asked without a cloud. */
const servers: ReturnType<typeof createServer>[] = []
afterEach(() => {
  vi.unstubAllEnvs()
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

type Answer = { status?: number; body: unknown }

const listen = (answer: (headers: NodeJS.Dict<string | string[]>) => Answer | null): Promise<string> =>
  new Promise((resolve) => {
    const server = createServer((request, response) => {
      const given = answer(request.headers)
      if (given === null) return
      response.writeHead(given.status ?? 200, { 'content-type': 'application/json' }).end(JSON.stringify(given.body))
    })
    servers.push(server)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(`127.0.0.1:${typeof address === 'object' ? address?.port : ''}`)
    })
  })

const HOUR_MS = 3_600_000
const WITHIN_MS = 5_000
const HANDED_OUT = { AccessKeyId: 'STS.handedout', AccessKeySecret: 'S3NT1NEL-SECRET', SecurityToken: 'S3NT1NEL-TOKEN' }
const keys = (): Answer => ({ body: { ...HANDED_OUT, Expiration: new Date(Date.now() + HOUR_MS).toISOString().replace(/\.\d+/, '') } })

const credentialAt = (host: string) => sdkCredential({ kind: 'credentials-uri', url: `http://${host}/keys` })

const accountAt = (host: string): AccountWithCredential => ({
  account: { id: 'prod', label: 'Production', credentialKind: 'credentials-uri', regions: null },
  credential: { kind: 'credentials-uri', url: `http://${host}/keys` },
})

const clientOf = async (configured: AccountWithCredential, answer: Parameters<typeof listen>[0]) =>
  createEcsClient({ accounts: [configured], address: { protocol: 'http', endpoint: await listen(answer) }, now: Date.now })

const REGIONS = { operation: 'DescribeRegions', parameters: { acceptLanguage: 'en-US' } } as const

describe('a key that is handed out', () => {
  test('signs the calls', async () => {
    const seen: unknown[] = []
    const configured = accountAt(await listen(keys))
    const client = await clientOf(configured, (headers) => {
      seen.push(headers['x-acs-accesskey-id'], headers['x-acs-security-token'])
      return { body: {} }
    })

    await client.call({ account: configured.account, regionId: 'cn-hangzhou' }, REGIONS)

    expect(seen).toEqual(['STS.handedout', 'S3NT1NEL-TOKEN'])
  })

  test('is not shown when ECS repeats it', async () => {
    const configured = accountAt(await listen(keys))
    const Message = `${Object.values(HANDED_OUT).join(' ')} is wrong`
    const client = await clientOf(configured, () => ({ status: 403, body: { Code: 'Forbidden', Message } }))

    const answer = await client.call({ account: configured.account, regionId: 'cn-hangzhou' }, REGIONS)

    expect(JSON.stringify(answer)).toContain('… … … is wrong')
  })

  test('is asked for once, however many calls wait for it', async () => {
    let asked = 0
    const host = await listen(() => {
      asked += 1
      return keys()
    })
    const credential = credentialAt(host)

    await Promise.all(Array.from({ length: 20 }, () => credential.require(WITHIN_MS)))
    await credential.require(WITHIN_MS)

    expect(asked).toBe(1)
  })
})

describe('a place that hands out no key', () => {
  test.each<[string, Answer | null]>([
    ['refuses', { status: 403, body: 'S3NT1NEL' }],
    ['gives half a key', { body: { AccessKeyId: 'STS.S3NT1NEL' } }],
    ['is silent', null],
  ])('%s: the account has no credential, and why is not told', async (_, answer) => {
    const credential = credentialAt(await listen(() => answer))

    await expect(credential.require(200)).rejects.toThrow(/^no credential$/)
    await expect(credential.require(200)).rejects.toMatchObject({ reason: 'unusable' })
  })

  test('is asked again for the next call', async () => {
    let asked = 0
    const host = await listen(() => {
      asked += 1
      return asked === 1 ? { status: 500, body: '' } : keys()
    })
    const credential = credentialAt(host)
    await expect(credential.require(WITHIN_MS)).rejects.toThrow()

    await expect(credential.require(WITHIN_MS)).resolves.toBeUndefined()
  })

  test('leaves the other accounts alone', async () => {
    const broken = accountAt(await listen(() => ({ status: 500, body: '' })))
    const working: AccountWithCredential = { ...accountAt(await listen(keys)), account: { ...broken.account, id: 'test' } }
    const address = { protocol: 'http', endpoint: '127.0.0.1:1' } as const
    const client = createEcsClient({ accounts: [broken, working], address, now: Date.now })

    expect(await client.hasCredential(broken.account, WITHIN_MS)).toBe(false)
    expect(await client.hasCredential(working.account, WITHIN_MS)).toBe(true)
  })
})

test('a default chain that found nothing looks everywhere again', async () => {
  const home = mkdtempSync(join(tmpdir(), 'home-'))
  const profile = join(home, 'credentials')
  for (const name of Object.keys(process.env).filter((one) => one.startsWith('ALIBABA_CLOUD_'))) vi.stubEnv(name, undefined)
  vi.stubEnv('HOME', home)
  vi.stubEnv('USERPROFILE', home)
  // its address belongs to the network of a cloud
  vi.stubEnv('ALIBABA_CLOUD_ECS_METADATA_DISABLED', 'true')
  vi.stubEnv('ALIBABA_CLOUD_CREDENTIALS_FILE', profile)
  const credential = sdkCredential({ kind: 'default-chain' })
  await expect(credential.require(WITHIN_MS)).rejects.toMatchObject({ reason: 'missing' })

  writeFileSync(profile, '[default]\ntype = access_key\naccess_key_id = LTAIone\naccess_key_secret = secret\n')

  await expect(credential.require(WITHIN_MS)).resolves.toBeUndefined()
  rmSync(home, { recursive: true })
})

describe('what must never be shown', () => {
  const key = { accessKeyId: 'LTAIone', accessKeySecret: 'secret' }

  test.each([
    [{ kind: 'sandbox', accessKeyId: 'sandbox-one' }, ['sandbox-one', 'sandbox-secret']],
    [{ kind: 'access-key', ...key }, ['LTAIone', 'secret']],
    [{ kind: 'sts-token', ...key, securityToken: 'token' }, ['LTAIone', 'secret', 'token']],
    [{ kind: 'ram-role-arn', ...key, roleArn: 'acs:ram::1:role/a', externalId: 'e-1' }, ['LTAIone', 'secret', 'e-1']],
    [{ kind: 'credentials-uri', url: 'https://keys.example/a' }, ['https://keys.example/a']],
    [{ kind: 'ecs-ram-role', roleName: 'a' }, []],
    [{ kind: 'default-chain' }, []],
  ] as const)('%j: %j', (source, secrets) => {
    expect(sdkCredential(source).secrets()).toEqual(secrets)
  })
})
