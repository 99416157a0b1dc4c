import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { configuredAccounts } from '@/server/config/accounts'
import { readEnvironment } from '@/server/config/env'

/** The file as an operator writes it, read as the start reads it. */
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'accounts-file-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

type Written = { mode?: number; settings?: Record<string, string> }

const readText = (text: string, { mode = 0o600, settings = {} }: Written = {}) => {
  const path = join(folder, 'accounts.json')
  writeFileSync(path, text)
  chmodSync(path, mode)
  return readEnvironment({ ECS_CLOUD: 'alibaba', ECS_ACCOUNTS_FILE: path, ...settings })
}

const read = (accounts: unknown, written?: Written) => readText(JSON.stringify(accounts), written)

const sentencesOf = (reading: ReturnType<typeof read>): readonly string[] => (reading.ok ? [] : reading.sentences)

const accountsOf = (reading: ReturnType<typeof read>) => {
  if (!reading.ok) throw new Error(reading.sentences.join())
  return configuredAccounts(reading.environment)
}

const SECRET = 'S3NT1NEL-SECRET'
const KEY = { kind: 'access-key', accessKeyId: 'LTAIone', accessKeySecret: SECRET }
const account = (more: Record<string, unknown> = {}) => ({ id: 'prod', label: 'Production', credential: KEY, ...more })
const credential = (more: Record<string, unknown>) => [account({ credential: more })]
const ROLE = { roleArn: 'acs:ram::1234567890:role/snapshots' }

test('each account has its label, its regions and its credential', () => {
  const written = [
    account(),
    account({ id: 'test', label: '测试', regions: ['cn-beijing', 'cn-beijing'], credential: { kind: 'ecs-ram-role' } }),
  ]

  expect(accountsOf(read(written))).toEqual([
    { account: { id: 'prod', label: 'Production', credentialKind: 'access-key', regions: null }, credential: KEY },
    {
      account: { id: 'test', label: '测试', credentialKind: 'ecs-ram-role', regions: ['cn-beijing'] },
      credential: { kind: 'ecs-ram-role' },
    },
  ])
})

test('the example of the README works as it stands there', () => {
  const example = /^```json\n(\[[^`]+)```$/m.exec(readFileSync('README.md', 'utf8'))?.[1] ?? ''

  const reading = readText(example, { mode: 0o644, settings: { PROD_KEY_ID: 'LTAIprod', PROD_KEY_SECRET: SECRET } })

  expect(accountsOf(reading).map(({ account: { id } }) => id)).toEqual(['prod', 'staging'])
})

test('an account without regions takes those of ECS_REGIONS', () => {
  const written = [account(), account({ id: 'test', regions: ['cn-beijing'] })]

  const regions = accountsOf(read(written, { settings: { ECS_REGIONS: 'eu-central-1' } })).map(({ account: { regions } }) => regions)

  expect(regions).toEqual([['eu-central-1'], ['cn-beijing']])
})

describe('every kind of credential is taken over', () => {
  test.each([
    KEY,
    { kind: 'sts-token', accessKeyId: 'STS.one', accessKeySecret: SECRET, securityToken: 'token' },
    { ...KEY, kind: 'ram-role-arn', ...ROLE },
    { ...KEY, kind: 'ram-role-arn', ...ROLE, roleSessionName: 'night-shift', externalId: 'e-1', durationSeconds: 1_800 },
    { kind: 'ecs-ram-role' },
    { kind: 'ecs-ram-role', roleName: 'snapshots' },
    { kind: 'oidc-role-arn', ...ROLE, oidcProviderArn: 'acs:ram::1234567890:oidc-provider/ack', oidcTokenFilePath: '/var/run/token' },
    { kind: 'credentials-uri', url: 'http://127.0.0.1:4700/credentials' },
    { kind: 'credentials-uri', url: 'https://keys.example/credentials' },
    { kind: 'default-chain' },
  ])('$kind', (given) => {
    expect(accountsOf(read(credential(given)))[0]?.credential).toEqual(given)
  })

  test('sandbox, of which each has its own world', () => {
    const written = credential({ kind: 'sandbox', accessKeyId: 'sandbox-one' })

    expect(accountsOf(read(written, { settings: { ECS_CLOUD: 'sandbox' } }))[0]?.credential).toEqual({
      kind: 'sandbox',
      accessKeyId: 'sandbox-one',
    })
  })
})

describe('a secret in the environment', () => {
  const written = credential({ ...KEY, accessKeyId: { env: 'PROD_ID' }, accessKeySecret: { env: 'PROD_SECRET' } })

  test('is read from there', () => {
    const reading = read(written, { settings: { PROD_ID: 'LTAIprod', PROD_SECRET: SECRET } })

    expect(accountsOf(reading)[0]?.credential).toEqual({ kind: 'access-key', accessKeyId: 'LTAIprod', accessKeySecret: SECRET })
  })

  test('that is not set is named', () => {
    expect(sentencesOf(read(written, { settings: { PROD_ID: 'LTAIprod', PROD_SECRET: ' ' } }))).toEqual([
      'ECS_ACCOUNTS_FILE, account "prod": credential.accessKeySecret reads the variable PROD_SECRET, which is not set.',
    ])
  })
})

describe('a file that others may read', () => {
  test.each([
    ['with a secret in it is refused', credential(KEY), 0o640, true],
    ['with a secret among wrong accounts is refused', [account(), 'and more'], 0o604, true],
    [
      'with the address of credentials in it is refused',
      credential({ kind: 'credentials-uri', url: 'https://keys.example/a' }),
      0o644,
      true,
    ],
    ['without a secret is read', credential({ kind: 'ecs-ram-role', roleName: 'snapshots' }), 0o644, false],
    ['with secrets in the environment is read', credential({ ...KEY, accessKeySecret: { env: 'PROD_SECRET' } }), 0o644, false],
  ])('%s', (_, written, mode, isRefused) => {
    const sentences = sentencesOf(read(written, { mode, settings: { PROD_SECRET: SECRET } }))

    expect(sentences.some((sentence) => sentence.includes('can be read by others'))).toBe(isRefused)
  })
})

describe('a wrong file fails the start with a sentence that names the account and the field', () => {
  test.each<[unknown, string]>([
    [{}, 'ECS_ACCOUNTS_FILE must hold a list of accounts'],
    [[], 'ECS_ACCOUNTS_FILE must hold at least one account'],
    [Array.from({ length: 51 }, (_, index) => account({ id: `a${index}` })), 'must hold no more than 50'],
    [['prod'], 'account number 1: the entry must be an object'],
    [[account({ id: 'Prod' })], 'account number 1: id must be'],
    [[account({ id: 'a'.repeat(33) })], 'account number 1: id must be'],
    [[account({ id: undefined })], 'account number 1: id must be'],
    [[account(), account({ label: 'Again' })], 'account "prod": id is the id of another account'],
    [[account({ label: '' })], 'account "prod": label must have'],
    [[account({ label: 'x'.repeat(61) })], 'account "prod": label must have'],
    [[account({ label: 'two\nlines' })], 'account "prod": label must have'],
    [[account({ label: ' Production' })], 'account "prod": label must have'],
    [[account({ regions: [] })], 'account "prod": regions must name a region'],
    [[account({ regions: 'cn-hangzhou' })], 'account "prod": regions must be a list'],
    [[account({ regions: ['evil.test#'] })], 'account "prod": regions.0 must be a region id'],
    [[account({ secret: SECRET })], 'account "prod": "secret" is not known'],
    [[account({ credential: undefined })], 'account "prod": credential must be an object'],
    [credential({ kind: 'key' }), 'account "prod": credential.kind must be one of sandbox, access-key'],
    [credential({ ...KEY, securityToken: SECRET }), 'account "prod": credential."securityToken" is not known'],
    [credential({ kind: 'access-key', accessKeyId: 'LTAIone' }), 'account "prod": credential.accessKeySecret must be a text'],
    [credential({ ...KEY, accessKeySecret: '' }), 'account "prod": credential.accessKeySecret must have 1 to'],
    [credential({ ...KEY, accessKeySecret: `${SECRET}\n` }), 'account "prod": credential.accessKeySecret must have 1 to'],
    [credential({ ...KEY, accessKeySecret: { env: 'S3NT1NEL-secret' } }), 'account "prod": credential.accessKeySecret must be a text, or'],
    [credential({ ...KEY, accessKeySecret: { env: 'A', or: SECRET } }), 'account "prod": credential.accessKeySecret must be a text, or'],
    [credential({ ...KEY, kind: 'ram-role-arn' }), 'account "prod": credential.roleArn must look like acs:ram'],
    [
      credential({ ...KEY, kind: 'ram-role-arn', ...ROLE, durationSeconds: 900 }),
      'credential.durationSeconds must be a whole number from 1800',
    ],
    [credential({ ...KEY, kind: 'ram-role-arn', ...ROLE, durationSeconds: '1h' }), 'credential.durationSeconds must be a whole number'],
    [credential({ kind: 'ecs-ram-role', roleName: '../token' }), 'credential.roleName must be the name'],
    [credential({ kind: 'oidc-role-arn', ...ROLE, oidcTokenFilePath: '/t' }), 'credential.oidcProviderArn must look like'],
    [credential({ kind: 'credentials-uri', url: `http://keys.example/${SECRET}` }), 'credential.url must be an https address'],
    [credential({ kind: 'sandbox', accessKeyId: 'sandbox-one' }), 'credential.kind is sandbox, which does not go with ECS_CLOUD=alibaba'],
  ])('%j: %s', (written, sentence) => {
    const sentences = sentencesOf(read(written))

    expect(sentences).toEqual([expect.stringContaining(sentence)])
    expect(sentences.join()).not.toContain('S3NT1NEL')
  })

  test.each([
    [
      { kind: 'access-key', accessKeyId: 'LTAIone', accessKeySecret: SECRET },
      'credential.kind is access-key, which does not go with ECS_CLOUD=sandbox',
    ],
    [{ kind: 'sandbox', accessKeyId: 'LTAIone' }, 'credential.accessKeyId must be "sandbox-"'],
  ])('in the sandbox: %j', (given, sentence) => {
    expect(sentencesOf(read(credential(given), { settings: { ECS_CLOUD: 'sandbox' } }))).toEqual([expect.stringContaining(sentence)])
  })

  test('one sentence for each mistake', () => {
    expect(
      sentencesOf(read([account({ label: '', regions: [] }), account({ id: 'test', credential: { ...KEY, accessKeyId: 7 } })])),
    ).toHaveLength(3)
  })

  test('a file that is not JSON is not repeated', () => {
    const sentences = sentencesOf(readText(`[${SECRET}`))

    expect(sentences).toEqual([expect.stringContaining('which is not JSON')])
    expect(sentences.join()).not.toContain(SECRET)
  })

  test('a file that is not there is named', () => {
    expect(sentencesOf(readEnvironment({ ECS_ACCOUNTS_FILE: join(folder, 'none.json') }))).toEqual([
      expect.stringMatching(/^ECS_ACCOUNTS_FILE names ".*none\.json", which cannot be read\.$/),
    ])
  })
})
