import type { DocumentedErrorCode } from '@/lib/ecs/contract'
import { type Explanation, explanation, TELL_SOMEONE } from '@/lib/errors/explanation'

const LOOK_AT_THE_DISK = ['open-disk', 'copy-support-bundle'] as const
const ANOTHER_DISK = ['choose-another-disk'] as const
const WATCH_THE_RUNNING_ONE = ['show-running-snapshot', 'wait-and-send', 'open-disk'] as const
const WATCH_THE_DISK = ['refresh', 'open-disk'] as const
const WAIT_AND_SEND = ['wait-and-send', 'open-disk'] as const
/** The page of the disk names the key, to be handed on. */
const ABOUT_THE_KEY = ['open-disk', ...TELL_SOMEONE] as const

/**
 * The 47 documented codes of CreateSnapshot, in the order of the published table. A code without a row does not compile.
 * Codes mean the same whatever their HTTP status: InvalidDescription.Malformed is a 404, throttling a 403.
 */
export const explanations = {
  'InvalidParameter.KMSKeyId.NotFound': explanation('kmsKeyNotFound', ['owner', 'after-fix'], { nextSteps: ABOUT_THE_KEY }),
  'InvalidSnapshotName.Malformed': explanation('snapshotNameMalformed', ['form', 'after-fix'], { field: 'snapshotName' }),
  IncorrectInstanceStatus: explanation('instanceStatus', ['console', 'after-state-change'], { field: 'disk', nextSteps: WATCH_THE_DISK }),
  'DiskCategory.OperationNotSupported': explanation('diskCategoryNotSupported', ['form', 'never'], {
    field: 'disk',
    nextSteps: ANOTHER_DISK,
  }),
  'Duplicate.TagKey': explanation('tagKeyDuplicate', ['form', 'after-fix'], { field: 'tags' }),
  'InvalidTagKey.Malformed': explanation('tagKeyMalformed', ['form', 'after-fix'], { field: 'tags.key' }),
  'InvalidTagValue.Malformed': explanation('tagValueMalformed', ['form', 'after-fix'], { field: 'tags.value' }),
  'InvalidRetentionDays.Malformed': explanation('retentionDaysMalformed', ['form', 'after-fix'], { field: 'retentionDays' }),
  'CreateSnapshot.Failed': explanation('createSnapshotFailed', ['wait', 'backoff'], { created: 'unknown', nextSteps: LOOK_AT_THE_DISK }),
  Throttling: explanation('throttled', ['wait', 'backoff']),
  'IncorrectDiskStatus.CreatingSnapshot': explanation('snapshotStillRunning', ['wait', 'after-running-snapshot'], {
    field: 'disk',
    nextSteps: WATCH_THE_RUNNING_ONE,
  }),
  InstanceLockedForSecurity: explanation('instanceLocked', ['owner', 'after-state-change'], { field: 'disk', nextSteps: TELL_SOMEONE }),
  'IncorrectDiskStatus.NeverAttached': explanation('neverAttached', ['console', 'after-state-change'], {
    field: 'disk',
    nextSteps: ['open-disk', 'choose-another-disk'],
  }),
  'QuotaExceed.Snapshot': explanation('quotaManualSnapshots', ['console', 'after-fix'], {
    field: 'disk',
    nextSteps: ['show-snapshots-oldest-first'],
  }),
  'IncorrectDiskStatus.NeverUsed': explanation('neverUsed', ['console', 'after-state-change'], {
    field: 'disk',
    nextSteps: ['open-disk', 'choose-another-disk'],
  }),
  DiskInArrears: explanation('diskInArrears', ['owner', 'after-state-change'], { field: 'disk', nextSteps: TELL_SOMEONE }),
  'DiskId.ValueNotSupported': explanation('diskIdNotSupported', ['form', 'never'], { field: 'disk', nextSteps: ANOTHER_DISK }),
  IncorrectDiskStatus: explanation('diskStatus', ['console', 'after-state-change'], { field: 'disk', nextSteps: WATCH_THE_DISK }),
  'InvalidAccountStatus.NotEnoughBalance': explanation('notEnoughBalance', ['owner', 'after-fix'], { nextSteps: TELL_SOMEONE }),
  'InvalidAccountStatus.SnapshotServiceUnavailable': explanation('snapshotServiceNotActivated', ['owner', 'after-fix'], {
    nextSteps: TELL_SOMEONE,
  }),
  IncorrectVolumeStatus: explanation('volumeStatus', ['console', 'after-state-change'], { field: 'disk', nextSteps: WATCH_THE_DISK }),
  IdempotentParameterMismatch: explanation('requestSentBefore', ['developer', 'never'], {
    created: 'unknown',
    nextSteps: LOOK_AT_THE_DISK,
  }),
  'IncorrectDiskStatus.Invalid': explanation('diskStatusInconsistent', ['console', 'after-state-change'], {
    field: 'disk',
    nextSteps: ['open-disk'],
  }),
  'IncorrectDiskType.NotSupport': explanation('diskTypeNotSupported', ['form', 'never'], { field: 'disk', nextSteps: ANOTHER_DISK }),
  'IncorrectDiskStatus.Transferring': explanation('diskTransferring', ['wait', 'after-state-change'], {
    field: 'disk',
    nextSteps: WAIT_AND_SEND,
  }),
  'InvalidParameter.KMSKeyId.CMKUnauthorized': explanation('kmsKeyTagMissing', ['owner', 'after-fix'], { nextSteps: ABOUT_THE_KEY }),
  'InvalidParameter.KMSKeyId.CMKNotEnabled': explanation('kmsKeyDisabled', ['owner', 'after-fix'], { nextSteps: ABOUT_THE_KEY }),
  'InvalidParameter.KMSKeyId.KMSUnauthorized': explanation('kmsNotAuthorized', ['owner', 'after-fix'], { nextSteps: ABOUT_THE_KEY }),
  IdempotentProcessing: explanation('requestStillProcessed', ['wait', 'same-token'], {
    created: 'unknown',
    nextSteps: LOOK_AT_THE_DISK,
  }),
  'QuotaExceed.Tags': explanation('tooManyTags', ['form', 'after-fix'], { field: 'tags' }),
  'InvalidSnapshotCategory.Malformed': explanation('snapshotCategoryDefect', ['developer', 'never'], { nextSteps: TELL_SOMEONE }),
  'InvalidAction.Unauthorized': explanation('operationNotOpen', ['owner', 'never'], { nextSteps: TELL_SOMEONE }),
  'InvalidRegion.NotSupportSnapshotInstantAccessRegion': explanation('instantAccessRegionDefect', ['developer', 'after-fix'], {
    nextSteps: TELL_SOMEONE,
  }),
  'InvalidCategoryAndInstantAccess.Malformed': explanation('categoryAndInstantAccessDefect', ['developer', 'after-fix'], {
    nextSteps: TELL_SOMEONE,
  }),
  DISK_HAS_CREATING_SNAPSHOT: explanation('diskBusyWithSnapshot', ['wait', 'after-running-snapshot'], {
    field: 'disk',
    nextSteps: WATCH_THE_RUNNING_ONE,
  }),
  'HibernationConfigured.InstanceOperationForbidden': explanation('hibernation', ['console', 'after-state-change'], {
    field: 'disk',
    nextSteps: WATCH_THE_DISK,
  }),
  'QuotaExceed.SnapshotQuota': explanation('quotaOfPartner', ['owner', 'after-fix'], {
    nextSteps: ['show-snapshots-oldest-first', 'copy-support-bundle'],
  }),
  'InvalidInstantAccessRetentionDays.Malformed': explanation('instantAccessDaysDefect', ['developer', 'after-fix'], {
    nextSteps: TELL_SOMEONE,
  }),
  CloudBoxNotSupportSnapshotWithInstantAccess: explanation('cloudBoxInstantAccessDefect', ['developer', 'after-fix'], {
    nextSteps: TELL_SOMEONE,
  }),
  'InvalidOperation.UnfinishedEncryptedSnapshotCopy': explanation('encryptedCopyRunning', ['wait', 'after-state-change'], {
    field: 'disk',
    nextSteps: WAIT_AND_SEND,
  }),
  'QuotaExceed.ConcurrentSnapshotQuota': explanation('quotaConcurrentSnapshots', ['wait', 'after-running-snapshot'], {
    field: 'disk',
    nextSteps: WATCH_THE_RUNNING_ONE,
  }),
  'InvalidDiskId.NotFound': explanation('diskNotFound', ['form', 'after-fix'], {
    field: 'disk',
    nextSteps: ['refresh', 'choose-another-disk'],
  }),
  'InvalidDescription.Malformed': explanation('descriptionMalformed', ['form', 'after-fix'], { field: 'description' }),
  'InvalidInstanceId.NotFound': explanation('instanceNotFound', ['wait', 'after-fix'], { field: 'disk', nextSteps: WAIT_AND_SEND }),
  'InvalidVolumeId.NotFound': explanation('volumeNotFound', ['form', 'after-fix'], {
    field: 'disk',
    nextSteps: ['refresh', 'choose-another-disk'],
  }),
  'InvalidResourceGroup.NotFound': explanation('resourceGroupNotFound', ['form', 'after-fix'], { field: 'resourceGroupId' }),
  InternalError: explanation('internalError', ['wait', 'same-token'], { created: 'unknown', nextSteps: LOOK_AT_THE_DISK }),
} satisfies Record<DocumentedErrorCode, Explanation>
