import 'server-only'
import Credential, { type CredentialModel } from '@alicloud/credentials'
import type { $OpenApiUtil } from '@alicloud/openapi-core'
import { type CredentialSource, SECRET_FIELDS } from '@/server/config/credential-source'
import { DeadlineExceeded, NoCredential } from '@/server/ecs/call-errors'
import { type HandingOut, libraryCredential } from '@/server/ecs/library-credential'

/** The credential of one account: settings for the SDK's client, and a way to be sure before a call that there is one. */
export type SdkCredential = {
  config(): Partial<$OpenApiUtil.Config>
  /** @throws NoCredential when there is none to be had within the time. */
  require(withinMs: number): Promise<void>
  /** What must never be shown: what is configured, and what was handed out last. */
  secrets(): readonly string[]
}

export const sdkCredential = (source: CredentialSource): SdkCredential => {
  switch (source.kind) {
    case 'sandbox':
      return fixed({ accessKeyId: source.accessKeyId, accessKeySecret: SANDBOX_SECRET })
    case 'access-key':
    case 'sts-token': {
      const { kind, ...key } = source
      return fixed(key)
    }
    case 'ram-role-arn':
    case 'ecs-ram-role':
    case 'oidc-role-arn':
    case 'credentials-uri':
    case 'default-chain':
      return handedOut(source)
  }
}

/** Opens nothing but the sandbox, which listens on this machine only. */
const SANDBOX_SECRET = 'sandbox-secret'

type FixedKey = { accessKeyId: string; accessKeySecret: string; securityToken?: string }

const fixed = (key: FixedKey): SdkCredential => ({
  config: () => key,
  require: async () => undefined,
  secrets: () => Object.values(key),
})

/** A temporary key from elsewhere, renewed by the library. */
const handedOut = (source: HandingOut): SdkCredential => {
  let library: Credential | null = null
  let underWay: Promise<CredentialModel> | null = null
  let latest: readonly string[] = []

  const askOnce = async (): Promise<CredentialModel> => {
    // built late: the default chain looks at the machine when it is made
    library ??= libraryCredential(source)
    try {
      const found = await library.getCredential()
      latest = [found.accessKeyId, found.accessKeySecret, found.securityToken].filter((secret) => secret !== undefined)
      return found
    } catch (error) {
      // a chain that failed stays with its last provider for good
      library = null
      throw error
    }
  }
  /** One question at a time: the library asks anew for each caller, and its chain mixes up questions asked at once. */
  const ask = (): Promise<CredentialModel> => {
    underWay ??= askOnce().finally(() => {
      underWay = null
    })
    return underWay
  }
  const forSdk = new Credential(null, { getProviderName: () => source.kind, getCredentials: ask })
  const absence = source.kind === 'default-chain' ? 'missing' : 'unusable'
  return {
    config: () => ({ credential: forSdk }),
    require: (withinMs) => requireFrom(ask, { withinMs, absence }),
    secrets: () => [...configuredSecrets(source), ...latest],
  }
}

const configuredSecrets = (source: HandingOut): readonly string[] =>
  Object.entries(source).flatMap(([name, value]) =>
    typeof value === 'string' && ['accessKeyId', ...SECRET_FIELDS].includes(name) ? [value] : [],
  )

type Requirement = { withinMs: number; absence: NoCredential['reason'] }

const requireFrom = async (ask: () => Promise<CredentialModel>, { withinMs, absence }: Requirement): Promise<void> => {
  const timer = new AbortController()
  try {
    const found = await Promise.race([ask(), timeout(withinMs, timer.signal)])
    if (!found.accessKeyId || !found.accessKeySecret) throw new NoCredential(absence)
  } catch (error) {
    if (error instanceof NoCredential) throw error
    // the library's message lists addresses and whole answers; none of it may leave this room
    throw new NoCredential(error instanceof DeadlineExceeded ? 'unusable' : absence)
  } finally {
    timer.abort()
  }
}

const timeout = (ms: number, signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const timer = setTimeout(() => reject(new DeadlineExceeded()), ms)
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
  })
