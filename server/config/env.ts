import 'server-only'
import { isIP } from 'node:net'
import { z } from 'zod'
import { PUBLISHED_MANUAL_SNAPSHOTS_PER_DISK } from '@/lib/ecs/contract'
import { regionId } from '@/lib/schemas/places'
import { readAccountsFile, type WrittenAccount } from '@/server/config/accounts-file'
import { SANDBOX_ACCESS_KEY_ID } from '@/server/config/credential-source'
import { isSafeAddress } from '@/server/config/is-safe-address'
import { isLoopbackHost } from '@/server/config/loopback-host'
import { type OidcRules, oidcDomains, oidcRoles } from '@/server/config/oidc-rules'
import { startSentences } from '@/server/config/start-sentences'

export type AccessKey = { accessKeyId: string; accessKeySecret: string; securityToken: string | null }

type CloudSetting =
  /** `url: null`: the sandbox inside the console. */
  | { kind: 'sandbox'; url: string | null; accessKeyId: string }
  /** `endpoint: null`: the regional addresses of the SDK. `key: null`: the default chain of @alicloud/credentials. */
  | { kind: 'alibaba'; endpoint: string | null; protocol: 'http' | 'https'; key: AccessKey | null }

export type Environment = {
  /** Origin without a trailing slash. Only this origin may write. */
  baseUrl: string
  cloud: CloudSetting
  /** `null`: all that DescribeRegions returns. */
  regions: readonly string[] | null
  /** Those of the file; `null`: one account, by `cloud`. */
  accounts: readonly WrittenAccount[] | null
  dataDir: string
  /** `null`: the store inside this process, in `dataDir`. */
  databaseUrl: string | null
  /** `null`: made once and kept in `dataDir`. */
  authSecret: string | null
  oidc: OidcSetting | null
  quotaPerDisk: number
}

export type OidcSetting = OidcRules & { issuer: string; clientId: string; clientSecret: string }

export type EnvironmentReading = { ok: true; environment: Environment } | { ok: false; sentences: readonly string[] }

/** The only reader of process.env. A wrong value answers the sentence that names its variable. */
export const readEnvironment = (source: Readonly<Record<string, string | undefined>> = process.env): EnvironmentReading => {
  const given = withoutEmpty(source)
  const parsed = variables.safeParse(given)
  if (!parsed.success) return { ok: false, sentences: parsed.error.issues.map(({ message }) => message) }
  const { PORT, BASE_URL, ECS_REGIONS, DATA_DIR, DATABASE_URL, AUTH_SECRET, SNAPSHOT_QUOTA_PER_DISK } = parsed.data
  const path = parsed.data.ECS_ACCOUNTS_FILE
  const file = path === undefined ? null : readAccountsFile({ path, cloud: parsed.data.ECS_CLOUD, variables: given })
  if (file !== null && !file.ok) return file
  const environment = {
    baseUrl: BASE_URL ?? `http://localhost:${PORT}`,
    cloud: toCloud(parsed.data),
    regions: ECS_REGIONS ?? null,
    accounts: file?.accounts ?? null,
    dataDir: DATA_DIR,
    databaseUrl: DATABASE_URL ?? null,
    authSecret: AUTH_SECRET ?? null,
    oidc: toOidc(parsed.data),
    quotaPerDisk: SNAPSHOT_QUOTA_PER_DISK,
  }
  return { ok: true, environment }
}

/** `next dev` is running: its tools in the browser need `eval` and inline styles. */
export const isDevelopment = (): boolean => process.env.NODE_ENV === 'development'

const DEFAULT_PORT = 3_000
const DEFAULT_DATA_DIR = './data'
const PORT_MAX = 65_535
const QUOTA_MAX = 1_000_000
const SECRET_MIN = 32
const DEFAULT_SANDBOX_ACCESS_KEY_ID = 'sandbox'

/** `VAR=` in a file of settings means "not set". */
const withoutEmpty = (source: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(source).flatMap(([name, value]) => (value === undefined || value.trim() === '' ? [] : [[name, value.trim()]])),
  )

const wholeNumber = (min: number, max: number, sentence: (value: unknown) => string) =>
  z
    .string()
    .refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= min && Number(text) <= max, { error: ({ input }) => sentence(input) })
    .transform(Number)

const parseUrl = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null)

const isBareOrigin = (url: URL): boolean =>
  url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === ''

const isBaseUrl = (text: string): boolean => {
  const url = parseUrl(text)
  return url !== null && ['http:', 'https:'].includes(url.protocol) && isBareOrigin(url)
}

const isSandboxUrl = (text: string): boolean => {
  const url = parseUrl(text)
  return url !== null && url.protocol === 'http:' && url.port !== '' && isLoopbackHost(url.hostname) && isBareOrigin(url)
}

/** Its value is never repeated: it holds a password. */
const isPostgresUrl = (text: string): boolean => ['postgres:', 'postgresql:'].includes(parseUrl(text)?.protocol ?? '')

const isIssuer = (text: string): boolean => {
  const url = parseUrl(text)
  return url !== null && url.search === '' && url.hash === '' && url.username === '' && isSafeAddress(url)
}

const isListOfNetworks = (text: string): boolean =>
  text.split(',').every((part) => {
    const [address = '', prefix = '0'] = part.trim().split('/')
    const version = isIP(address)
    return version !== 0 && /^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128)
  })

/** `host:port`: no scheme, no path, no user. */
const isEndpoint = (text: string): boolean => {
  if (!/^(\[[0-9a-f:]+\]|[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?):\d{1,5}$/i.test(text)) return false
  return parseUrl(`http://${text}`) !== null
}

const isLoopbackEndpoint = (endpoint: string | undefined): boolean => {
  if (endpoint === undefined) return false
  return isLoopbackHost(new URL(`http://${endpoint}`).hostname)
}

const variables = z
  .object({
    PORT: wholeNumber(1, PORT_MAX, startSentences.PORT).default(DEFAULT_PORT),
    BASE_URL: z
      .string()
      .refine(isBaseUrl, { error: ({ input }) => startSentences.BASE_URL(input), abort: true })
      .transform((text) => new URL(text).origin)
      .optional(),
    ECS_CLOUD: z.enum(['sandbox', 'alibaba'], { error: ({ input }) => startSentences.ECS_CLOUD(input) }).default('sandbox'),
    ECS_SANDBOX_URL: z
      .string()
      .refine(isSandboxUrl, { error: ({ input }) => startSentences.ECS_SANDBOX_URL(input), abort: true })
      .transform((text) => new URL(text).origin)
      .optional(),
    ECS_REGIONS: z
      .string()
      .transform((text) => [...new Set(text.split(',').map((part) => part.trim()))].filter((part) => part !== ''))
      .refine((ids) => ids.length > 0 && ids.every((id) => regionId.safeParse(id).success), {
        error: ({ input }) => startSentences.ECS_REGIONS(input),
      })
      .optional(),
    ECS_ACCOUNTS_FILE: z.string().optional(),
    ECS_ENDPOINT: z
      .string()
      .refine(isEndpoint, { error: ({ input }) => startSentences.ECS_ENDPOINT(input) })
      .optional(),
    ECS_PROTOCOL: z.enum(['http', 'https'], { error: ({ input }) => startSentences.ECS_PROTOCOL(input) }).default('https'),
    DATA_DIR: z
      .string()
      .refine((text) => !text.includes('\0'), { error: ({ input }) => startSentences.DATA_DIR(input) })
      .default(DEFAULT_DATA_DIR),
    DATABASE_URL: z
      .string()
      .refine(isPostgresUrl, { error: () => startSentences.DATABASE_URL() })
      .optional(),
    AUTH_SECRET: z
      .string()
      .min(SECRET_MIN, { error: () => startSentences.AUTH_SECRET() })
      .optional(),
    OIDC_ISSUER: z
      .string()
      .refine(isIssuer, { error: ({ input }) => startSentences.OIDC_ISSUER(input) })
      .optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_DOMAINS: oidcDomains.default([]),
    OIDC_ROLES: oidcRoles.default([]),
    TRUSTED_PROXIES: z
      .string()
      .refine(isListOfNetworks, { error: ({ input }) => startSentences.TRUSTED_PROXIES(input) })
      .optional(),
    LISTEN_ON: z
      .string()
      .refine((text) => isIP(text) !== 0, { error: ({ input }) => startSentences.LISTEN_ON(input) })
      .optional(),
    SNAPSHOT_QUOTA_PER_DISK: wholeNumber(1, QUOTA_MAX, startSentences.SNAPSHOT_QUOTA_PER_DISK).default(PUBLISHED_MANUAL_SNAPSHOTS_PER_DISK),
    ALIBABA_CLOUD_ACCESS_KEY_ID: z.string().optional(),
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: z.string().optional(),
    ALIBABA_CLOUD_SECURITY_TOKEN: z.string().optional(),
  })
  .superRefine((given, context) => {
    for (const sentence of contradictions(given)) context.addIssue({ code: 'custom', message: sentence })
  })

type Variables = z.infer<typeof variables>

const contradictions = (given: Variables): string[] => {
  const isAlibaba = given.ECS_CLOUD === 'alibaba'
  const { ALIBABA_CLOUD_ACCESS_KEY_ID: keyId, ALIBABA_CLOUD_ACCESS_KEY_SECRET: secret } = given
  const found = [
    isAlibaba && given.ECS_SANDBOX_URL !== undefined && startSentences.sandboxUrlWithAlibaba(),
    !isAlibaba && given.ECS_ENDPOINT !== undefined && startSentences.endpointWithSandbox(),
    isAlibaba && given.ECS_PROTOCOL === 'http' && !isLoopbackEndpoint(given.ECS_ENDPOINT) && startSentences.httpBeyondThisMachine(),
    isAlibaba && (keyId === undefined) !== (secret === undefined) && startSentences.halfAnAccessKey(),
    given.DATABASE_URL !== undefined && given.AUTH_SECRET === undefined && startSentences.secretWithDatabase(),
    ...oidcContradictions(given),
    !isAlibaba && keyId?.startsWith('sandbox-') && !SANDBOX_ACCESS_KEY_ID.test(keyId) && startSentences.sandboxAccessKey(),
  ]
  return found.filter((sentence) => typeof sentence === 'string')
}

const oidcContradictions = (given: Variables) => {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = given
  const howMany = [issuer, clientId, clientSecret].filter((value) => value !== undefined).length
  const admitsSomebody = given.OIDC_DOMAINS.length > 0 || given.OIDC_ROLES.length > 0
  return [
    howMany > 0 && howMany < 3 && startSentences.partOfOidc(),
    howMany > 0 && !admitsSomebody && startSentences.oidcAdmitsNobody(),
    howMany === 0 && admitsSomebody && startSentences.oidcWithoutIssuer(),
  ]
}

const toOidc = (given: Variables): OidcSetting | null => {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = given
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null
  return { issuer, clientId, clientSecret, domains: given.OIDC_DOMAINS, roles: given.OIDC_ROLES }
}

const toCloud = (given: Variables): CloudSetting => {
  const { ALIBABA_CLOUD_ACCESS_KEY_ID: accessKeyId, ALIBABA_CLOUD_ACCESS_KEY_SECRET: accessKeySecret } = given
  if (given.ECS_CLOUD === 'sandbox') {
    // a real key is never sent to the sandbox; a sandbox key chooses a world of its own
    const isSandboxKey = accessKeyId?.startsWith('sandbox-') === true
    return { kind: 'sandbox', url: given.ECS_SANDBOX_URL ?? null, accessKeyId: isSandboxKey ? accessKeyId : DEFAULT_SANDBOX_ACCESS_KEY_ID }
  }
  const securityToken = given.ALIBABA_CLOUD_SECURITY_TOKEN ?? null
  const key = accessKeyId === undefined || accessKeySecret === undefined ? null : { accessKeyId, accessKeySecret, securityToken }
  return { kind: 'alibaba', endpoint: given.ECS_ENDPOINT ?? null, protocol: given.ECS_PROTOCOL, key }
}
