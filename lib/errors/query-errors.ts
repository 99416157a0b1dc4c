import { explanation, TELL_SOMEONE } from '@/lib/errors/explanation'
import { type FurtherError, furtherError } from '@/lib/errors/further-error'
import { snapshotErrors } from '@/lib/errors/snapshot-errors'

const DEFECT = explanation('queryDefect', ['developer', 'never'], { nextSteps: TELL_SOMEONE })
const REGION = explanation('regionNotFound', ['owner', 'after-fix'], { nextSteps: TELL_SOMEONE })

/** Codes of DescribeDisks and DescribeSnapshots. The console makes these filters itself, so nearly all are its own defects. */
const DEFECTS_BY_STATUS = {
  400: [
    'InvalidDiskType.ValueNotSupported',
    'InvalidCategory.ValueNotSupported',
    'InvalidStatus.ValueNotSupported',
    'InvalidTag.Mismatch',
    'InvalidTagCount',
    'InvalidZoneId.NotFound',
    // The next three are spelled as Alibaba Cloud spells them.
    'MissingParamter.RegionId',
    'IncompleteParamter',
    'InvalidParamter',
    'InvalidParameter.DiskIds',
  ],
  403: [
    'InvalidDiskIds.Malformed',
    'InvalidSnapshotIds.Malformed',
    'InvalidParameter.MultiAttach',
    'InvalidParameter.MultiAttachAndEnableSharedNotMatch',
  ],
  404: [
    'InvalidFilterKey.NotFound',
    'InvalidFilterValue',
    'InvalidDiskIds.ValueNotSupported',
    'InvalidDiskChargeType.NotFound',
    'InvalidLockReason.NotFound',
    'InvalidUsage',
    'InvalidSourceDiskType',
    'InvalidStatus.NotFound',
    'InvalidSnapshotType.NotFound',
    'InvalidSnapshotLinkId.NotFound',
  ],
} as const

const defects = Object.entries(DEFECTS_BY_STATUS).flatMap(([httpStatus, codes]) =>
  codes.map((code): [string, FurtherError] => [code, furtherError(Number(httpStatus), DEFECT)]),
)

export const queryErrors: Readonly<Record<string, FurtherError>> = {
  ...Object.fromEntries(defects),
  'InvalidRegion.NotFound': furtherError(400, REGION),
  'InvalidRegionId.NotFound': furtherError(404, REGION),
  'InvalidSnapshot.NotFound': furtherError(400, snapshotErrors['InvalidSnapshotId.NotFound'].explanation),
}
