import { CONCURRENT_SNAPSHOTS_CLASSIC, CONCURRENT_SNAPSHOTS_INSTANT, SNAPSHOTTABLE_DISK_STATUSES } from '@/lib/ecs/contract'
import { type Disk, isInstant, isUnsupported } from '@/lib/ecs/disk'
import { type Instance, isSteady } from '@/lib/ecs/instance'

/** The published prerequisites and forbidden situations that can be seen before the click, in the order they are shown. */
export const CHECK_IDS = [
  'category',
  'disk-status',
  'ever-attached',
  'instance-status',
  'security-lock',
  'hibernation',
  'payment',
  'quota',
  'running',
  'service',
] as const
export type CheckId = (typeof CHECK_IDS)[number]
export type Verdict = 'pass' | 'warn' | 'block'

/** `reason` is a key of the `eligibility` messages; `values` fill its sentence. */
export type Check = { id: CheckId; verdict: Verdict; reason: EligibilityReason; values: Readonly<Record<string, string | number>> }

export type EligibilityReason =
  | 'category-supported'
  | 'category-unsupported'
  | 'disk-status-right'
  | 'disk-status-wrong'
  | 'attached-now'
  | 'attached-before'
  | 'never-attached'
  | 'instance-steady'
  | 'instance-unsteady'
  | 'instance-unseen'
  | 'no-instance'
  | 'not-locked'
  | 'locked-for-security'
  | 'no-hibernation'
  | 'hibernation-configured'
  | 'not-overdue'
  | 'expired'
  | 'quota-free'
  | 'quota-near'
  | 'quota-full'
  | 'quota-unseen'
  | 'none-running'
  | 'some-running'
  | 'as-many-running-as-allowed'
  | 'service-active'
  | 'service-unseen'

export type Eligibility = { verdict: Verdict; checks: readonly Check[] }

export type EligibilityFacts = {
  disk: Disk
  /** `null`: attached to none, or the instance is not in the fleet. */
  instance: Instance | null
  /** `null`: the snapshots of the region could not be read. */
  manualSnapshots: number | null
  runningSnapshots: number
  quotaPerDisk: number
  /** Snapshots exist in this account, so the snapshot service is certainly active. */
  serviceSeenActive: boolean
  now: Date
}

const NEAR_QUOTA_SHARE = 0.9

/** How many snapshots of this disk ECS makes side by side (Limitations page: 10 on ESSD types, 1 on older ones). */
export const concurrentSnapshotsOf = (disk: Pick<Disk, 'category'>): number =>
  isInstant(disk) ? CONCURRENT_SNAPSHOTS_INSTANT : CONCURRENT_SNAPSHOTS_CLASSIC

/** May this disk be snapshotted now, by the published rules? Quota and running snapshots only warn: there ECS has the last word. */
export const eligibilityOf = (facts: EligibilityFacts): Eligibility => {
  const checks = CHECK_IDS.map((id) => ({ id, values: {}, ...CHECKS[id](facts) }))
  return { verdict: worst(checks), checks }
}

/** The check that decides: the first that blocks, else the first that warns, else `null`. */
export const leadingCheck = (eligibility: Eligibility): Check | null =>
  eligibility.checks.find((check) => check.verdict === 'block') ?? eligibility.checks.find((check) => check.verdict === 'warn') ?? null

type Finding = { verdict: Verdict; reason: EligibilityReason; values?: Check['values'] }

const CHECKS: Record<CheckId, (facts: EligibilityFacts) => Finding> = {
  category: ({ disk }) =>
    isUnsupported(disk)
      ? { verdict: 'block', reason: 'category-unsupported', values: { category: disk.category } }
      : { verdict: 'pass', reason: 'category-supported', values: { category: disk.category } },

  'disk-status': ({ disk }) =>
    SNAPSHOTTABLE_DISK_STATUSES.some((status) => status === disk.status)
      ? { verdict: 'pass', reason: 'disk-status-right', values: { status: disk.status } }
      : { verdict: 'block', reason: 'disk-status-wrong', values: { status: disk.status } },

  'ever-attached': ({ disk }) => {
    if (disk.instanceIds.length > 0) return { verdict: 'pass', reason: 'attached-now' }
    if (disk.attachedAt === null) return { verdict: 'block', reason: 'never-attached' }
    return { verdict: 'pass', reason: 'attached-before' }
  },

  'instance-status': ({ disk, instance }) => {
    if (disk.instanceIds.length === 0) return { verdict: 'pass', reason: 'no-instance' }
    if (instance === null) return { verdict: 'warn', reason: 'instance-unseen' }
    const values = { instance: instance.name || instance.instanceId, status: instance.status }
    return isSteady(instance)
      ? { verdict: 'pass', reason: 'instance-steady', values }
      : { verdict: 'block', reason: 'instance-unsteady', values }
  },

  'security-lock': ({ disk, instance }) =>
    disk.isLockedForSecurity || instance?.isLockedForSecurity
      ? { verdict: 'block', reason: 'locked-for-security' }
      : { verdict: 'pass', reason: 'not-locked' },

  hibernation: ({ instance }) =>
    instance?.isHibernationConfigured
      ? { verdict: 'warn', reason: 'hibernation-configured', values: { instance: instance.name || instance.instanceId } }
      : { verdict: 'pass', reason: 'no-hibernation' },

  payment: ({ disk, now }) =>
    disk.chargeType === 'PrePaid' && disk.expiresAt !== null && Date.parse(disk.expiresAt) < now.getTime()
      ? { verdict: 'warn', reason: 'expired', values: { expiresAt: disk.expiresAt } }
      : { verdict: 'pass', reason: 'not-overdue' },

  quota: ({ manualSnapshots, quotaPerDisk }) => {
    if (manualSnapshots === null) return { verdict: 'warn', reason: 'quota-unseen' }
    const values = { used: manualSnapshots, quota: quotaPerDisk }
    if (manualSnapshots >= quotaPerDisk) return { verdict: 'warn', reason: 'quota-full', values }
    if (manualSnapshots >= quotaPerDisk * NEAR_QUOTA_SHARE) return { verdict: 'warn', reason: 'quota-near', values }
    return { verdict: 'pass', reason: 'quota-free', values }
  },

  running: ({ disk, runningSnapshots }) => {
    const values = { running: runningSnapshots, allowed: concurrentSnapshotsOf(disk) }
    if (runningSnapshots === 0) return { verdict: 'pass', reason: 'none-running', values }
    if (runningSnapshots >= values.allowed) return { verdict: 'warn', reason: 'as-many-running-as-allowed', values }
    return { verdict: 'warn', reason: 'some-running', values }
  },

  service: ({ serviceSeenActive }) =>
    serviceSeenActive ? { verdict: 'pass', reason: 'service-active' } : { verdict: 'warn', reason: 'service-unseen' },
}

const worst = (checks: readonly Check[]): Verdict => {
  if (checks.some((check) => check.verdict === 'block')) return 'block'
  if (checks.some((check) => check.verdict === 'warn')) return 'warn'
  return 'pass'
}
