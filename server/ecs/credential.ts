import 'server-only'
import Credential from '@alicloud/credentials'
import type { $OpenApiUtil } from '@alicloud/openapi-core'
import type { CredentialSource } from '@/server/config/accounts'
import { DeadlineExceeded, NoCredential } from '@/server/ecs/call-errors'

/** The credential of one account: settings for the SDK's client, and a way to be sure before a call that there is one. */
export type SdkCredential = {
  config(): Partial<$OpenApiUtil.Config>
  /** @throws NoCredential when the chain has none to give within the time. */
  require(withinMs: number): Promise<void>
}

export const sdkCredential = (source: CredentialSource): SdkCredential => {
  if (source.kind === 'key') {
    const { accessKeyId, accessKeySecret, securityToken } = source.key
    return {
      config: () => ({ accessKeyId, accessKeySecret, securityToken: securityToken ?? undefined }),
      require: async () => undefined,
    }
  }
  // built late: the providers of the chain look at the machine when they are made
  let chain: Credential | null = null
  const theChain = (): Credential => {
    chain ??= new Credential()
    return chain
  }
  return { config: () => ({ credential: theChain() }), require: (withinMs) => requireFromChain(theChain, withinMs) }
}

const requireFromChain = async (chain: () => Credential, withinMs: number): Promise<void> => {
  const timer = new AbortController()
  try {
    const found = await Promise.race([chain().getCredential(), timeout(withinMs, timer.signal)])
    const { accessKeyId, accessKeySecret } = found
    if (!accessKeyId || !accessKeySecret) throw new NoCredential('missing')
  } catch (error) {
    if (error instanceof NoCredential) throw error
    // the chain's message lists every provider and its addresses; none of it may leave this room
    throw new NoCredential(error instanceof DeadlineExceeded ? 'unusable' : 'missing')
  } finally {
    timer.abort()
  }
}

const timeout = (ms: number, signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const timer = setTimeout(() => reject(new DeadlineExceeded()), ms)
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
  })
