import type { DocumentedErrorCode } from '@/lib/ecs/contract'
import { type Check, type EligibilityReason, leadingCheck } from '@/lib/ecs/eligibility'
import type { DiskRow } from '@/lib/ecs/fleet'

/** What ECS would answer where a prerequisite is not met; `null` where nothing certain is foreseen. */
export const foreseenRefusal = ({ eligibility }: Pick<DiskRow, 'eligibility'>): DocumentedErrorCode | null => {
  const check: Check | null = leadingCheck(eligibility)
  return check === null || check.verdict !== 'block' ? null : (CODES[check.reason] ?? null)
}

/** The finding before the click and the code after it are one rule of the CreateSnapshot page. */
const CODES: Partial<Record<EligibilityReason, DocumentedErrorCode>> = {
  'category-unsupported': 'DiskCategory.OperationNotSupported',
  'disk-status-wrong': 'IncorrectDiskStatus',
  'never-attached': 'IncorrectDiskStatus.NeverAttached',
  'instance-unsteady': 'IncorrectInstanceStatus',
  'locked-for-security': 'InstanceLockedForSecurity',
}
