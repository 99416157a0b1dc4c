import { CLASSIC_CATEGORIES, INSTANT_CATEGORIES, UNSUPPORTED_CATEGORIES } from '@/lib/ecs/contract'
import type { Tag } from '@/lib/ecs/tag'

/** One disk as the console sees it. Absent values are `null`; times are ISO 8601 in UTC. */
export type Disk = {
  accountId: string
  regionId: string
  zoneId: string
  diskId: string
  name: string
  description: string
  /** ECS's word, one of DISK_STATUSES at the time of writing. */
  status: string
  /** ECS's word, one of DISK_CATEGORIES at the time of writing. */
  category: string
  performanceLevel: string | null
  type: 'system' | 'data'
  sizeGiB: number
  device: string | null
  instanceIds: readonly string[]
  /** `null`: never attached to any instance. */
  attachedAt: string | null
  detachedAt: string | null
  createdAt: string
  /** `null`: pay-as-you-go, does not expire. */
  expiresAt: string | null
  chargeType: 'PrePaid' | 'PostPaid'
  isEncrypted: boolean
  kmsKeyId: string | null
  isMultiAttach: boolean
  isLockedForSecurity: boolean
  autoSnapshotPolicyId: string | null
  resourceGroupId: string | null
  tags: readonly Tag[]
}

export const isInstant = (disk: Pick<Disk, 'category'>): boolean => INSTANT_CATEGORIES.some((category) => category === disk.category)

export const isClassic = (disk: Pick<Disk, 'category'>): boolean => CLASSIC_CATEGORIES.some((category) => category === disk.category)

export const isUnsupported = (disk: Pick<Disk, 'category'>): boolean =>
  UNSUPPORTED_CATEGORIES.some((category) => category === disk.category)
