import 'server-only'
import type { AuditAnchors } from '@/server/audit/audit-anchors'
import { type AuditTrail, createAuditTrail } from '@/server/audit/audit-trail'
import { type CloudSide, type CloudSideOptions, createCloudSide } from '@/server/cloud-side'
import type { Keys } from '@/server/config/keys'
import { createOperationRoom, type OperationRoom } from '@/server/operations/operation-room'
import { createAdmission } from '@/server/people/admit-from-directory'
import { type Auth, createAuth } from '@/server/people/auth'
import { createSignInLimits, type SignInLimits } from '@/server/people/sign-in-limits'
import { processWide } from '@/server/process-wide'
import type { Queue } from '@/server/queue/queue'
import type { Database, Store } from '@/server/store/database'

/** Everything that exists once per process, put together. */
export type Runtime = CloudSide & {
  store: Store
  database: Database
  auth: Auth
  trail: AuditTrail
  anchors: AuditAnchors
  /** Of the audit's chain. */
  auditKey: Buffer
  /** Encrypts the addresses and secrets of webhooks. */
  webhookKey: Buffer
  limits: SignInLimits
  /** For whoever works on operations: it knows no person. */
  room: OperationRoom
}

export type RuntimeOptions = CloudSideOptions & { store: Store; keys: Keys; anchors: AuditAnchors; queue: Queue }

export const createRuntime = ({ store, keys, anchors, queue, ...options }: RuntimeOptions): Runtime => {
  const cloudSide = createCloudSide(options)
  const { baseUrl, clock } = cloudSide
  const { database } = store
  const trail = createAuditTrail({ store, key: keys.audit, clock, anchors })
  const auth = createAuth({
    database,
    baseUrl,
    secret: keys.session,
    oidc: options.environment.oidc,
    beforeDirectorySession: createAdmission({ database, trail, clock }),
  })
  const { gateway, inventory, accounts } = cloudSide
  const room = createOperationRoom({ database, trail, gateway, inventory, accounts, clock, queue })
  const limits = createSignInLimits(database)
  return { ...cloudSide, store, database, auth, trail, anchors, auditKey: keys.audit, webhookKey: keys.webhooks, limits, room }
}

/** Called once, at boot. */
export const keepRuntime = (made: Runtime): void => kept.keep(made)

/** @throws when nothing has booted: a build, or a server without instrumentation. */
export const runtime = (): Runtime => {
  const found = kept.find()
  if (found === undefined) throw new Error('the console has not booted')
  return found
}

const kept = processWide<Runtime>('runtime')
