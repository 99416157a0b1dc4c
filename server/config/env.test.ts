import { describe, expect, test } from 'vitest'
import { configuredAccounts } from '@/server/config/accounts'
import { readEnvironment } from '@/server/config/env'

type Settings = Record<string, string>

const sentencesOf = (settings: Settings): readonly string[] => {
  const reading = readEnvironment(settings)
  return reading.ok ? [] : reading.sentences
}

const environmentOf = (settings: Settings) => {
  const reading = readEnvironment(settings)
  if (!reading.ok) throw new Error(reading.sentences.join())
  return reading.environment
}

const accountOf = (settings: Settings) => configuredAccounts(environmentOf(settings))[0]

test('with nothing set the console starts on its own sandbox', () => {
  expect(environmentOf({})).toEqual({
    baseUrl: 'http://localhost:3000',
    cloud: { kind: 'sandbox', url: null, accessKeyId: 'sandbox' },
    regions: null,
    accounts: null,
    dataDir: './data',
    databaseUrl: null,
    authSecret: null,
    oidc: null,
    quotaPerDisk: 256,
  })
})

test('an empty variable counts as not set', () => {
  expect(environmentOf({ PORT: '', ECS_CLOUD: ' ', ECS_REGIONS: '', ECS_SANDBOX_URL: '' })).toEqual(environmentOf({}))
})

test('the public address follows the port, unless it is given', () => {
  expect(environmentOf({ PORT: '3100' }).baseUrl).toBe('http://localhost:3100')
  expect(environmentOf({ PORT: '3100', BASE_URL: 'https://snapshots.example/' }).baseUrl).toBe('https://snapshots.example')
})

test('regions are a list, each once', () => {
  expect(environmentOf({ ECS_REGIONS: 'cn-hangzhou, eu-central-1,cn-hangzhou,' }).regions).toEqual(['cn-hangzhou', 'eu-central-1'])
})

test('settings for Alibaba Cloud are taken over', () => {
  const settings = { ECS_CLOUD: 'alibaba', ECS_ENDPOINT: '127.0.0.1:4600', ECS_PROTOCOL: 'http', SNAPSHOT_QUOTA_PER_DISK: '2000' }

  expect(environmentOf(settings)).toMatchObject({
    cloud: { kind: 'alibaba', endpoint: '127.0.0.1:4600', protocol: 'http', key: null },
    quotaPerDisk: 2000,
  })
})

describe('a wrong value fails the start with a sentence that names the variable', () => {
  test.each<[Settings, string]>([
    [{ PORT: '0' }, 'PORT must be'],
    [{ PORT: '65536' }, 'PORT must be'],
    [{ PORT: '3000x' }, 'PORT must be'],
    [{ PORT: '1e3' }, 'PORT must be'],
    [{ BASE_URL: 'localhost:3000' }, 'BASE_URL must be'],
    [{ BASE_URL: 'http://localhost:3000/console' }, 'BASE_URL must be'],
    [{ BASE_URL: 'ftp://localhost' }, 'BASE_URL must be'],
    [{ BASE_URL: 'http://user:pass@localhost' }, 'BASE_URL must be'],
    [{ ECS_CLOUD: 'Alibaba' }, 'ECS_CLOUD must be'],
    [{ ECS_CLOUD: 'aws' }, 'ECS_CLOUD must be'],
    [{ ECS_SANDBOX_URL: 'https://127.0.0.1:4600' }, 'ECS_SANDBOX_URL must be'],
    [{ ECS_SANDBOX_URL: 'http://10.0.0.1:4600' }, 'ECS_SANDBOX_URL must be'],
    [{ ECS_SANDBOX_URL: 'http://127.0.0.1.evil.test:4600' }, 'ECS_SANDBOX_URL must be'],
    [{ ECS_SANDBOX_URL: 'http://169.254.169.254:80' }, 'ECS_SANDBOX_URL must be'],
    [{ ECS_SANDBOX_URL: 'http://127.0.0.1' }, 'ECS_SANDBOX_URL must be'],
    [{ ECS_SANDBOX_URL: 'http://127.0.0.1:4600/x' }, 'ECS_SANDBOX_URL must be'],
    [{ ECS_REGIONS: 'x.evil.test#' }, 'ECS_REGIONS must be'],
    [{ ECS_REGIONS: 'cn-hangzhou,cn-hangzhou.evil' }, 'ECS_REGIONS must be'],
    [{ ECS_REGIONS: ',' }, 'ECS_REGIONS must be'],
    [{ ECS_CLOUD: 'alibaba', ECS_ENDPOINT: 'ecs.aliyuncs.com' }, 'ECS_ENDPOINT must be'],
    [{ ECS_CLOUD: 'alibaba', ECS_ENDPOINT: 'https://ecs.aliyuncs.com:443' }, 'ECS_ENDPOINT must be'],
    [{ ECS_CLOUD: 'alibaba', ECS_ENDPOINT: 'a@ecs.aliyuncs.com:443' }, 'ECS_ENDPOINT must be'],
    [{ ECS_CLOUD: 'alibaba', ECS_ENDPOINT: 'ecs.aliyuncs.com:99999' }, 'ECS_ENDPOINT must be'],
    [{ ECS_CLOUD: 'alibaba', ECS_PROTOCOL: 'HTTP' }, 'ECS_PROTOCOL must be'],
    [{ ECS_CLOUD: 'alibaba', ECS_PROTOCOL: 'http' }, 'ECS_PROTOCOL may be "http" only'],
    [{ ECS_CLOUD: 'alibaba', ECS_PROTOCOL: 'http', ECS_ENDPOINT: 'ecs.aliyuncs.com:80' }, 'ECS_PROTOCOL may be "http" only'],
    [{ ECS_CLOUD: 'alibaba', ECS_SANDBOX_URL: 'http://127.0.0.1:4600' }, 'ECS_SANDBOX_URL is set'],
    [{ ECS_ENDPOINT: 'ecs.aliyuncs.com:443' }, 'ECS_ENDPOINT is set'],
    [{ ECS_CLOUD: 'alibaba', ALIBABA_CLOUD_ACCESS_KEY_ID: 'LTAIx' }, 'ALIBABA_CLOUD_ACCESS_KEY_SECRET'],
    [{ ECS_CLOUD: 'alibaba', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'x' }, 'ALIBABA_CLOUD_ACCESS_KEY_ID'],
    [{ ALIBABA_CLOUD_ACCESS_KEY_ID: 'sandbox-a b' }, 'ALIBABA_CLOUD_ACCESS_KEY_ID'],
    [{ SNAPSHOT_QUOTA_PER_DISK: '0' }, 'SNAPSHOT_QUOTA_PER_DISK must be'],
    [{ SNAPSHOT_QUOTA_PER_DISK: '2,000' }, 'SNAPSHOT_QUOTA_PER_DISK must be'],
  ])('%j', (settings, begin) => {
    const sentences = sentencesOf(settings)

    expect(sentences).toHaveLength(1)
    expect(sentences[0]).toContain(begin)
  })
})

test('several wrong values are told at once', () => {
  expect(sentencesOf({ PORT: 'x', ECS_CLOUD: 'y' })).toHaveLength(2)
})

test('a secret is never repeated', () => {
  const secrets = { ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'S3NT1NEL-SECRET', ALIBABA_CLOUD_SECURITY_TOKEN: 'S3NT1NEL-TOKEN' }

  expect(sentencesOf({ ECS_CLOUD: 'alibaba', ...secrets }).join()).not.toContain('S3NT1NEL')
})

describe('the credential of the account', () => {
  test.each<[string, Settings, unknown]>([
    ['the sandbox has its own key', {}, { kind: 'sandbox', accessKeyId: 'sandbox' }],
    [
      'a sandbox key chooses a world of its own',
      { ALIBABA_CLOUD_ACCESS_KEY_ID: 'sandbox-e2e-1' },
      { kind: 'sandbox', accessKeyId: 'sandbox-e2e-1' },
    ],
    [
      'a real key is never sent to the sandbox',
      { ALIBABA_CLOUD_ACCESS_KEY_ID: 'LTAIreal', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'real', ALIBABA_CLOUD_SECURITY_TOKEN: 'real' },
      { kind: 'sandbox', accessKeyId: 'sandbox' },
    ],
    [
      'a key in the environment',
      { ECS_CLOUD: 'alibaba', ALIBABA_CLOUD_ACCESS_KEY_ID: 'LTAIreal', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'real' },
      { kind: 'access-key', accessKeyId: 'LTAIreal', accessKeySecret: 'real' },
    ],
    [
      'a temporary key',
      {
        ECS_CLOUD: 'alibaba',
        ALIBABA_CLOUD_ACCESS_KEY_ID: 'STS.real',
        ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'real',
        ALIBABA_CLOUD_SECURITY_TOKEN: 'token',
      },
      { kind: 'sts-token', accessKeyId: 'STS.real', accessKeySecret: 'real', securityToken: 'token' },
    ],
    ['without a key the default chain is asked', { ECS_CLOUD: 'alibaba' }, { kind: 'default-chain' }],
  ])('%s', (_, settings, credential) => {
    expect(accountOf(settings)?.credential).toEqual(credential)
  })

  test('the account itself carries no secret', () => {
    const settings = { ECS_CLOUD: 'alibaba', ALIBABA_CLOUD_ACCESS_KEY_ID: 'LTAIreal', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'S3NT1NEL' }

    expect(accountOf(settings)?.account).toEqual({ id: 'default', label: 'default', credentialKind: 'access-key', regions: null })
  })
})
