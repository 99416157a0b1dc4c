import { describe, expect, test } from 'vitest'
import type { Disk } from '@/lib/ecs/disk'
import { type EligibilityFacts, eligibilityOf, leadingCheck } from '@/lib/ecs/eligibility'
import type { Instance } from '@/lib/ecs/instance'

const NOW = new Date('2026-11-24T02:40:00Z')

const DISK: Disk = {
  accountId: 'default',
  regionId: 'cn-hangzhou',
  zoneId: 'cn-hangzhou-i',
  diskId: 'd-bp1s5fnvk4gn2tws0y7c',
  name: 'orders-db-data',
  description: '',
  status: 'In_use',
  category: 'cloud_essd',
  performanceLevel: 'PL2',
  type: 'data',
  sizeGiB: 500,
  device: '/dev/xvdb',
  instanceIds: ['i-bp67acfmxazb4qabcdef'],
  attachedAt: '2026-06-07T06:08:56Z',
  detachedAt: null,
  createdAt: '2026-06-07T06:08:54Z',
  expiresAt: null,
  chargeType: 'PostPaid',
  isEncrypted: false,
  kmsKeyId: null,
  isMultiAttach: false,
  isLockedForSecurity: false,
  autoSnapshotPolicyId: null,
  resourceGroupId: null,
  tags: [],
}

const INSTANCE: Instance = {
  instanceId: 'i-bp67acfmxazb4qabcdef',
  name: 'orders-db',
  status: 'Running',
  isLockedForSecurity: false,
  isHibernationConfigured: false,
  privateIps: ['172.17.1.10'],
}

const HEALTHY: EligibilityFacts = {
  disk: DISK,
  instance: INSTANCE,
  manualSnapshots: 88,
  runningSnapshots: 0,
  quotaPerDisk: 256,
  serviceSeenActive: true,
  now: NOW,
}

const DETACHED: Partial<Disk> = { status: 'Available', instanceIds: [] }

type Case = [sentence: string, change: Partial<Omit<EligibilityFacts, 'disk'>> & { disk?: Partial<Disk> }, reason: string]

const verdictOf = ({ disk, ...change }: Case[1]) => {
  const eligibility = eligibilityOf({ ...HEALTHY, ...change, disk: { ...DISK, ...disk } })
  return { verdict: eligibility.verdict, reason: leadingCheck(eligibility)?.reason ?? null }
}

test('a healthy disk on a running instance may be snapshotted, and every check says so', () => {
  const eligibility = eligibilityOf(HEALTHY)

  expect(eligibility.verdict).toBe('pass')
  expect(leadingCheck(eligibility)).toBeNull()
  expect(eligibility.checks.map((check) => check.verdict)).toEqual(Array.from({ length: 10 }, () => 'pass'))
})

describe('may be snapshotted without a warning:', () => {
  test.each<[string, Case[1]]>([
    ['a disk on a stopped instance', { instance: { ...INSTANCE, status: 'Stopped' } }],
    ['a detached disk that was attached before', { disk: DETACHED, instance: null }],
    ['a prepaid disk that has not expired', { disk: { chargeType: 'PrePaid', expiresAt: '2026-12-01T00:00:00Z' } }],
  ])('%s', (_, change) => {
    expect(verdictOf(change)).toEqual({ verdict: 'pass', reason: null })
  })
})

describe('may be snapshotted, with something to mind:', () => {
  test.each<Case>([
    ['a disk at its quota: ECS has the last word', { manualSnapshots: 256 }, 'quota-full'],
    ['a disk near its quota', { manualSnapshots: 231 }, 'quota-near'],
    ['a disk whose snapshots could not be read', { manualSnapshots: null }, 'quota-unseen'],
    ['an ESSD with one snapshot running', { runningSnapshots: 1 }, 'some-running'],
    ['an ESSD with ten running', { runningSnapshots: 10 }, 'as-many-running-as-allowed'],
    ['an ultra disk with one running', { disk: { category: 'cloud_efficiency' }, runningSnapshots: 1 }, 'as-many-running-as-allowed'],
    ['an expired prepaid disk', { disk: { chargeType: 'PrePaid', expiresAt: '2026-11-01T00:00:00Z' } }, 'expired'],
    [
      'a disk of an instance set up for hibernation',
      { instance: { ...INSTANCE, isHibernationConfigured: true } },
      'hibernation-configured',
    ],
    ['a disk whose instance is not in sight', { instance: null }, 'instance-unseen'],
    ['a disk in an account without any snapshot', { serviceSeenActive: false }, 'service-unseen'],
  ])('%s', (_, change, reason) => {
    expect(verdictOf(change)).toEqual({ verdict: 'warn', reason })
  })
})

describe('cannot be snapshotted:', () => {
  test.each<Case>([
    ['a local disk', { disk: { category: 'local_ssd_pro' } }, 'category-unsupported'],
    ['an elastic ephemeral disk', { disk: { category: 'elastic_ephemeral_disk_premium' } }, 'category-unsupported'],
    ['a disk that is being created', { disk: { status: 'Creating' } }, 'disk-status-wrong'],
    ['a disk that is being attached', { disk: { status: 'Attaching' } }, 'disk-status-wrong'],
    ['a disk that was never attached', { disk: { ...DETACHED, attachedAt: null }, instance: null }, 'never-attached'],
    ['a disk of an instance that is starting', { instance: { ...INSTANCE, status: 'Starting' } }, 'instance-unsteady'],
    ['a disk of an instance locked for security', { instance: { ...INSTANCE, isLockedForSecurity: true } }, 'locked-for-security'],
    ['a disk locked for security itself', { disk: { isLockedForSecurity: true } }, 'locked-for-security'],
    [
      'a locked disk at its quota: what blocks comes first',
      { disk: { isLockedForSecurity: true }, manualSnapshots: 256 },
      'locked-for-security',
    ],
  ])('%s', (_, change, reason) => {
    expect(verdictOf(change)).toEqual({ verdict: 'block', reason })
  })
})
