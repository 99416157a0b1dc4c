/**
 * Facts transcribed from the published ECS API (version 2014-05-26): statuses, categories, limits, error codes.
 * Source of every number: the CreateSnapshot page of 2024-11-22 unless a line says otherwise.
 * This file imports nothing: it is the only file that the console and the sandbox share.
 */

export const ECS_API_VERSION = '2014-05-26'

export const DISK_STATUSES = ['In_use', 'Available', 'Attaching', 'Detaching', 'Creating', 'ReIniting'] as const
export type DiskStatus = (typeof DISK_STATUSES)[number]

/** "The disk is in the In_use or Available state." */
export const SNAPSHOTTABLE_DISK_STATUSES = ['In_use', 'Available'] as const satisfies readonly DiskStatus[]

export const INSTANCE_STATUSES = ['Pending', 'Running', 'Starting', 'Stopping', 'Stopped'] as const
export type InstanceStatus = (typeof INSTANCE_STATUSES)[number]

/** "Make sure that the ECS instance to which the disk is attached is in the Running or Stopped state." */
export const SNAPSHOTTABLE_INSTANCE_STATUSES = ['Running', 'Stopped'] as const satisfies readonly InstanceStatus[]

export const SNAPSHOT_STATUSES = ['progressing', 'accomplished', 'failed'] as const
export type SnapshotStatus = (typeof SNAPSHOT_STATUSES)[number]

export const DISK_TYPES = ['system', 'data'] as const
export type DiskType = (typeof DISK_TYPES)[number]

/** Snapshots of these are usable at once, and up to ten may be made side by side. */
export const INSTANT_CATEGORIES = ['cloud_essd', 'cloud_auto', 'cloud_essd_entry', 'cloud_regional_disk_auto'] as const
/** Snapshots of these are usable when accomplished, and one is made at a time. */
export const CLASSIC_CATEGORIES = ['cloud_ssd', 'cloud_efficiency', 'cloud'] as const
/** These cannot be snapshotted. */
export const UNSUPPORTED_CATEGORIES = [
  'local_ssd_pro',
  'local_hdd_pro',
  'ephemeral',
  'ephemeral_ssd',
  'elastic_ephemeral_disk_standard',
  'elastic_ephemeral_disk_premium',
] as const
export const DISK_CATEGORIES = [...INSTANT_CATEGORIES, ...CLASSIC_CATEGORIES, ...UNSUPPORTED_CATEGORIES] as const
export type DiskCategory = (typeof DISK_CATEGORIES)[number]

/** DescribeDisks answers a security lock in OperationLocks with this reason. */
export const SECURITY_LOCK_REASON = 'security'

export const SNAPSHOT_NAME_MIN_CHARACTERS = 2
export const SNAPSHOT_NAME_MAX_CHARACTERS = 128
/** Automatic snapshots carry this prefix, so a manual one may not. Written in lower case in every source. */
export const SNAPSHOT_NAME_RESERVED_PREFIX = 'auto'
export const DESCRIPTION_MIN_CHARACTERS = 2
export const DESCRIPTION_MAX_CHARACTERS = 256
export const RETENTION_DAYS_MIN = 1
export const RETENTION_DAYS_MAX = 65_536
export const TAGS_MAX = 20
export const TAG_KEY_MAX_CHARACTERS = 128
export const TAG_VALUE_MAX_CHARACTERS = 128
export const TAG_KEY_RESERVED_PREFIXES = ['aliyun', 'acs:'] as const
/** Neither a name, a description nor a tag may begin with (tags: contain) one of these. */
export const URL_PREFIXES = ['http://', 'https://'] as const

/** Snapshot categories of the retired local-snapshot feature. */
export const RETIRED_SNAPSHOT_CATEGORIES = ['Standard', 'Flash'] as const

/** "The number of manual snapshots of the disk has reached 256." Newer pages of the vendor say 2,000. */
export const PUBLISHED_MANUAL_SNAPSHOTS_PER_DISK = 256
/** Limitations page: ESSD-type disks 10 at once, older categories 1. */
export const CONCURRENT_SNAPSHOTS_INSTANT = 10
export const CONCURRENT_SNAPSHOTS_CLASSIC = 1

/** "The list of ids holds up to 100 ids", every Describe operation. */
export const IDS_PER_QUERY_MAX = 100
export const MAX_RESULTS_MIN = 10
export const DESCRIBE_DISKS_MAX_RESULTS = 500
export const DESCRIBE_INSTANCES_MAX_RESULTS = 100
export const DESCRIBE_SNAPSHOTS_MAX_RESULTS = 100

/** The error table of CreateSnapshot, row by row: two codes stand in it twice. */
export const DOCUMENTED_ERRORS = [
  { code: 'InvalidParameter.KMSKeyId.NotFound', httpStatus: 400, message: 'The specified KMSKeyId does not exist.' },
  { code: 'InvalidSnapshotName.Malformed', httpStatus: 400, message: 'The specified SnapshotName is wrongly formed.' },
  { code: 'IncorrectInstanceStatus', httpStatus: 400, message: 'The current status of the resource does not support this operation.' },
  {
    code: 'DiskCategory.OperationNotSupported',
    httpStatus: 400,
    message: 'The type of the specified disk does not support creating a snapshot.',
  },
  { code: 'Duplicate.TagKey', httpStatus: 400, message: 'The Tag.N.Key contain duplicate key.' },
  { code: 'InvalidTagKey.Malformed', httpStatus: 400, message: 'The specified Tag.n.Key is not valid.' },
  { code: 'InvalidTagValue.Malformed', httpStatus: 400, message: 'The specified Tag.n.Value is not valid.' },
  { code: 'InvalidRetentionDays.Malformed', httpStatus: 400, message: 'The specified RetentionDays is not valid.' },
  { code: 'CreateSnapshot.Failed', httpStatus: 400, message: 'The process of creating snapshot is failed.' },
  { code: 'Throttling', httpStatus: 403, message: 'Request was denied due to user flow control.' },
  { code: 'IncorrectDiskStatus.CreatingSnapshot', httpStatus: 403, message: 'A previous snapshot creation is in process.' },
  { code: 'InstanceLockedForSecurity', httpStatus: 403, message: 'The disk attached instance is locked due to security.' },
  { code: 'IncorrectDiskStatus.NeverAttached', httpStatus: 403, message: 'The specified disk has never been attached to any instance.' },
  { code: 'QuotaExceed.Snapshot', httpStatus: 403, message: 'The snapshot quota exceeds.' },
  { code: 'IncorrectDiskStatus.NeverUsed', httpStatus: 403, message: 'The specified disk has never been used after creating.' },
  { code: 'DiskInArrears', httpStatus: 403, message: 'The specified operation is denied as your disk has expired.' },
  { code: 'DiskId.ValueNotSupported', httpStatus: 403, message: 'The specified parameter diskid is not supported.' },
  { code: 'IncorrectDiskStatus', httpStatus: 403, message: 'The current disk status does not support this operation.' },
  { code: 'InvalidAccountStatus.NotEnoughBalance', httpStatus: 403, message: 'Your account does not have enough balance.' },
  { code: 'InvalidAccountStatus.SnapshotServiceUnavailable', httpStatus: 403, message: 'Snapshot service has not been opened yet.' },
  { code: 'IncorrectVolumeStatus', httpStatus: 403, message: 'The current volume status does not support this operation.' },
  { code: 'IdempotentParameterMismatch', httpStatus: 403, message: 'The specified clientToken is used.' },
  { code: 'IncorrectDiskStatus.Invalid', httpStatus: 403, message: 'The specified disk status invalid, restart instance and try again.' },
  { code: 'IncorrectDiskType.NotSupport', httpStatus: 403, message: 'The specified device type is not supported.' },
  {
    code: 'IncorrectDiskStatus.Transferring',
    httpStatus: 403,
    message: 'The specified device is transferring, you can retry after the process is finished.',
  },
  { code: 'InvalidParameter.KMSKeyId.CMKUnauthorized', httpStatus: 403, message: 'ECS tags must be added to the CMK.' },
  { code: 'InvalidParameter.KMSKeyId.CMKNotEnabled', httpStatus: 403, message: 'The CMK needs to be enabled.' },
  { code: 'InvalidParameter.KMSKeyId.KMSUnauthorized', httpStatus: 403, message: 'ECS service have no right to access your KMS.' },
  { code: 'IdempotentProcessing', httpStatus: 403, message: 'The previous idempotent request(s) is still processing.' },
  { code: 'QuotaExceed.Tags', httpStatus: 403, message: '%s' },
  { code: 'InvalidSnapshotCategory.Malformed', httpStatus: 403, message: 'The specified Category is not valid.' },
  { code: 'InvalidAction.Unauthorized', httpStatus: 403, message: 'The specified action is not valid.' },
  {
    code: 'InvalidRegion.NotSupportSnapshotInstantAccessRegion',
    httpStatus: 403,
    message: 'The snapshot InstantAccess is not supported for this region.',
  },
  {
    code: 'InvalidCategoryAndInstantAccess.Malformed',
    httpStatus: 403,
    message: "The snapshot Category and InstantAccess can't be used together.",
  },
  {
    code: 'DISK_HAS_CREATING_SNAPSHOT',
    httpStatus: 403,
    message: 'The operation cannot be performed while a snapshot is being created for the disk.',
  },
  {
    code: 'HibernationConfigured.InstanceOperationForbidden',
    httpStatus: 403,
    message: 'The operation is not permitted due to limit of the hibernation configured instance.',
  },
  {
    code: 'QuotaExceed.SnapshotQuota',
    httpStatus: 403,
    message: 'The quota is insufficient, please contact your channel partner to increase the quota.',
  },
  {
    code: 'InvalidInstantAccessRetentionDays.Malformed',
    httpStatus: 403,
    message: 'The specified InstantAccessRetentionDays is not valid.',
  },
  {
    code: 'CloudBoxNotSupportSnapshotWithInstantAccess',
    httpStatus: 403,
    message: 'The specified disk in CloudBox does not support to create a snapshot with InstantAccess.',
  },
  {
    code: 'InvalidAccountStatus.NotEnoughBalance',
    httpStatus: 403,
    message: 'Your account does not have enough balance to order postpaid product.',
  },
  {
    code: 'InvalidOperation.UnfinishedEncryptedSnapshotCopy',
    httpStatus: 403,
    message: 'This disk has unfinished encrypted copy snapshots in the target region.',
  },
  {
    code: 'QuotaExceed.ConcurrentSnapshotQuota',
    httpStatus: 403,
    message:
      'The number of snapshots being created for the disk %s has exceeded the concurrent quota (%s). Please wait for the previous snapshots to complete before trying again.',
  },
  { code: 'InvalidDiskId.NotFound', httpStatus: 404, message: 'The specified DiskId does not exist.' },
  { code: 'InvalidDescription.Malformed', httpStatus: 404, message: 'The specified description is wrongly formed.' },
  { code: 'InvalidInstanceId.NotFound', httpStatus: 404, message: 'The specified InstanceId does not exist.' },
  { code: 'InvalidVolumeId.NotFound', httpStatus: 404, message: 'The specified volume does not exist.' },
  { code: 'InvalidResourceGroup.NotFound', httpStatus: 404, message: 'The ResourceGroup provided does not exist in our records.' },
  { code: 'InternalError', httpStatus: 500, message: 'The request processing has failed due to some unknown error.' },
  { code: 'InternalError', httpStatus: 500, message: 'The request processing has failed due to some unknown error, exception or failure.' },
] as const

export type DocumentedErrorCode = (typeof DOCUMENTED_ERRORS)[number]['code']
