import { accountOfKey } from './account-of-key.ts'
import { builtInCredential, type Credential } from './credential.ts'
import { FaultQueue } from './faults/fault-queue.ts'
import { SeenTokens } from './faults/tag-fault.ts'
import { TokensInFlight } from './faults/tokens-in-flight.ts'
import { Journal } from './journal.ts'
import type { RamPolicy } from './ram/ram-policy.ts'
import { Throttle } from './throttle.ts'
import { createWorld } from './world/create-world.ts'
import type { World } from './world/world.ts'

export const WORLDS_MAX = 256

export type Seed = 'fleet' | 'empty'

/** One AccessKeyId and everything that is kept for it. Only credential, policy and world are saved. */
export type Tenant = {
  credential: Credential
  /** What the key may do; `null`: everything. */
  policy: RamPolicy | null
  world: World
  faults: FaultQueue
  seenTokens: SeenTokens
  tokensInFlight: TokensInFlight
  throttle: Throttle
  journal: Journal
}

/** What the state file holds of a tenant. */
export type SavedTenant = Pick<Tenant, 'credential' | 'policy' | 'world'>

/** All worlds, one per AccessKeyId, made on first use and at most 256. */
export class Worlds {
  readonly #tenants = new Map<string, Tenant>()

  constructor(saved: readonly SavedTenant[]) {
    for (const one of saved) this.#tenants.set(one.credential.accessKeyId, tenantOf(one))
  }

  /** `null`: neither registered nor one of the built-in keys. */
  credentialOf(accessKeyId: string): Credential | null {
    return this.#tenants.get(accessKeyId)?.credential ?? builtInCredential(accessKeyId)
  }

  peek(accessKeyId: string): Tenant | null {
    return this.#tenants.get(accessKeyId) ?? null
  }

  /** The tenant of a credential, with a fleet if it is new. `null`: there are as many worlds as the sandbox keeps. */
  open(credential: Credential): Tenant | null {
    return this.peek(credential.accessKeyId) ?? this.reset(credential, 'fleet')
  }

  /** A fresh world. Policy, faults and journal begin anew too; the journal's numbers go on. `null`: too many worlds. */
  reset(credential: Credential, seed: Seed): Tenant | null {
    const { accessKeyId } = credential
    const previous = this.peek(accessKeyId)
    if (previous === null && this.#tenants.size >= WORLDS_MAX) return null
    const world = createWorld({ accessKeyId, seed, nowMs: Date.now() })
    world.account = { ...world.account, ...accountOfKey(accessKeyId) }
    const tenant = tenantOf({ credential, policy: null, world })
    if (previous !== null) {
      previous.journal.clear()
      tenant.journal = previous.journal
    }
    this.#tenants.set(accessKeyId, tenant)
    return tenant
  }

  /** `false`: there was none. */
  delete(accessKeyId: string): boolean {
    return this.#tenants.delete(accessKeyId)
  }

  list(): readonly Tenant[] {
    return [...this.#tenants.values()]
  }
}

const tenantOf = ({ credential, policy, world }: SavedTenant): Tenant => ({
  credential,
  policy,
  world,
  faults: new FaultQueue(),
  seenTokens: new SeenTokens(),
  tokensInFlight: new TokensInFlight(),
  throttle: new Throttle(),
  journal: new Journal(),
})
