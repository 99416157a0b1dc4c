import type { DocumentedErrorCode } from '../../../lib/ecs/contract.ts'

/** What the vendor's SDK is given beside the id of the disk. */
export type Wish = {
  snapshotName?: string
  description?: string
  retentionDays?: number
  resourceGroupId?: string
  category?: string
  instantAccess?: boolean
  instantAccessRetentionDays?: number
  clientToken?: string
  diskId?: string
  tag?: { key: string; value: string }[]
}

/**
 * How a CreateSnapshot in a fresh fleet meets a documented refusal.
 * `state`: by its disk, or by what was asked before; `parameter`: by what is asked; `account`: by the account; `fault`: by an order.
 */
export type Way = {
  code: DocumentedErrorCode
  cause: 'state' | 'parameter' | 'account' | 'fault'
  /** By its name in the fleet. */
  disk: string
  wish?: Wish
  /** As ECS words it, where one code has two sentences or a sentence has gaps; `{diskId}` is that of the disk. */
  message?: string
  /** What is asked first: to the end (`answered`), or until it has arrived. */
  earlier?: { wish: Wish; until: 'answered' | 'arrived' }
  /** What is done to the world through the control port first. */
  control?: { method: 'PATCH' | 'PUT'; path: string; body: Readonly<Record<string, unknown>> }
  /** A built-in key under which it is so from the beginning. */
  key?: string
}

const HEALTHY = 'orders-db-data'

const INSTANT = { instantAccess: true } as const

const tags = (count: number) => Array.from({ length: count }, (_, index) => ({ key: `key-${index}`, value: '' }))

const tagged = (key: string, value = ''): Wish => ({ tag: [{ key, value }] })

const patchAccount = (body: Record<string, unknown>) => ({ method: 'PATCH', path: '/account', body }) as const

const BY_STATE: readonly Way[] = [
  { code: 'InvalidParameter.KMSKeyId.NotFound', cause: 'state', disk: 'payroll-data-key-deleted' },
  { code: 'IncorrectInstanceStatus', cause: 'state', disk: 'canary-web-assets-instance-starting' },
  { code: 'IncorrectInstanceStatus', cause: 'state', disk: 'etl-night-data-instance-stopping' },
  { code: 'IncorrectInstanceStatus', cause: 'state', disk: 'build-agent-12-system-instance-pending' },
  { code: 'DiskCategory.OperationNotSupported', cause: 'state', disk: 'ml-scratch-local-ssd' },
  { code: 'DiskCategory.OperationNotSupported', cause: 'state', disk: 'hadoop-01-local-hdd' },
  { code: 'CreateSnapshot.Failed', cause: 'state', disk: 'scan-import-data-creation-fails' },
  { code: 'IncorrectDiskStatus.CreatingSnapshot', cause: 'state', disk: 'mail-archive-one-running' },
  { code: 'InstanceLockedForSecurity', cause: 'state', disk: 'forum-attachments-security-locked' },
  { code: 'InstanceLockedForSecurity', cause: 'state', disk: 'hr-portal-system-security-locked' },
  { code: 'InstanceLockedForSecurity', cause: 'state', disk: 'hr-portal-data' },
  { code: 'IncorrectDiskStatus.NeverAttached', cause: 'state', disk: 'cms-cache-never-attached' },
  { code: 'IncorrectDiskStatus.NeverAttached', cause: 'state', disk: 'cache-spare' },
  { code: 'QuotaExceed.Snapshot', cause: 'state', disk: 'iot-ingest-log-quota-full' },
  { code: 'QuotaExceed.Snapshot', cause: 'state', disk: 'billing-db-log' },
  { code: 'IncorrectDiskStatus.NeverUsed', cause: 'state', disk: 'kyc-archive-never-used' },
  { code: 'DiskInArrears', cause: 'state', disk: 'migration-buffer-in-arrears' },
  { code: 'DiskInArrears', cause: 'state', disk: 'trial-tenant-data' },
  { code: 'DiskId.ValueNotSupported', cause: 'state', disk: 'spark-shuffle-elastic-ephemeral' },
  { code: 'DiskId.ValueNotSupported', cause: 'state', disk: 'render-scratch-elastic-ephemeral-premium' },
  { code: 'IncorrectDiskStatus', cause: 'state', disk: 'crm-data-old-detaching' },
  { code: 'IncorrectDiskStatus', cause: 'state', disk: 'ml-experiments-attaching' },
  { code: 'IncorrectDiskStatus', cause: 'state', disk: 'crm-data-new' },
  { code: 'IncorrectDiskStatus', cause: 'state', disk: 'report-etl-data-creating' },
  { code: 'IncorrectDiskStatus', cause: 'state', disk: 'wiki-data-new' },
  { code: 'IncorrectDiskStatus', cause: 'state', disk: 'qa-01-system-reiniting' },
  { code: 'IncorrectVolumeStatus', cause: 'state', disk: 'clickhouse-01-shared-volume-busy' },
  { code: 'IncorrectVolumeStatus', cause: 'state', disk: 'shared-quorum-volume' },
  { code: 'IncorrectDiskStatus.Invalid', cause: 'state', disk: 'nas-gateway-data-invalid-status' },
  { code: 'IncorrectDiskType.NotSupport', cause: 'state', disk: 'legacy-cache-ephemeral' },
  { code: 'IncorrectDiskType.NotSupport', cause: 'state', disk: 'legacy-cache-ephemeral-ssd' },
  { code: 'IncorrectDiskStatus.Transferring', cause: 'state', disk: 'media-archive-transferring' },
  { code: 'InvalidParameter.KMSKeyId.CMKUnauthorized', cause: 'state', disk: 'claims-data-key-untagged' },
  { code: 'InvalidParameter.KMSKeyId.CMKNotEnabled', cause: 'state', disk: 'contracts-data-key-disabled' },
  { code: 'InvalidParameter.KMSKeyId.KMSUnauthorized', cause: 'state', disk: 'medical-data-kms-denied' },
  { code: 'DISK_HAS_CREATING_SNAPSHOT', cause: 'state', disk: 'image-factory-system-group-running' },
  { code: 'HibernationConfigured.InstanceOperationForbidden', cause: 'state', disk: 'dev-box-7-home-hibernation' },
  { code: 'InvalidOperation.UnfinishedEncryptedSnapshotCopy', cause: 'state', disk: 'ledger-dr-encrypted-copy-running' },
  {
    code: 'QuotaExceed.ConcurrentSnapshotQuota',
    disk: 'ci-artifacts-ten-running',
    message:
      'The number of snapshots being created for the disk {diskId} has exceeded the concurrent quota (10). Please wait for the previous snapshots to complete before trying again.',
    cause: 'state',
  },
  { code: 'InvalidInstanceId.NotFound', cause: 'state', disk: 'stray-data-instance-gone' },
  { code: 'InvalidVolumeId.NotFound', cause: 'state', disk: 'clickhouse-01-shared-volume-missing' },
  { code: 'InvalidVolumeId.NotFound', cause: 'state', disk: 'shared-quorum-old' },
  { code: 'CloudBoxNotSupportSnapshotWithInstantAccess', disk: 'store-042-cloudbox', wish: INSTANT, cause: 'state' },
  { code: 'InvalidRegion.NotSupportSnapshotInstantAccessRegion', disk: 'wiki-data', wish: INSTANT, cause: 'state' },
  {
    code: 'IdempotentParameterMismatch',
    disk: HEALTHY,
    wish: { clientToken: 'one', snapshotName: 'second' },
    cause: 'state',
    earlier: { wish: { clientToken: 'one', snapshotName: 'first' }, until: 'answered' },
  },
  {
    code: 'IdempotentProcessing',
    disk: HEALTHY,
    wish: { clientToken: 'one', ...tagged('sandbox-fault', 'slow') },
    cause: 'state',
    earlier: { wish: { clientToken: 'one', ...tagged('sandbox-fault', 'slow') }, until: 'arrived' },
  },
]

const BY_PARAMETER: readonly Way[] = [
  { code: 'InvalidSnapshotName.Malformed', disk: HEALTHY, wish: { snapshotName: 'auto-backup' }, cause: 'parameter' },
  { code: 'Duplicate.TagKey', disk: HEALTHY, wish: { tag: [...tags(1), ...tags(1)] }, cause: 'parameter' },
  { code: 'InvalidTagKey.Malformed', disk: HEALTHY, wish: tagged('acs:env'), cause: 'parameter' },
  { code: 'InvalidTagValue.Malformed', disk: HEALTHY, wish: tagged('wiki', 'https://wiki.example'), cause: 'parameter' },
  { code: 'InvalidRetentionDays.Malformed', disk: HEALTHY, wish: { retentionDays: 65_537 }, cause: 'parameter' },
  {
    code: 'QuotaExceed.Tags',
    disk: HEALTHY,
    wish: { tag: tags(21) },
    message: 'The number of tags exceeds the quota of 20.',
    cause: 'parameter',
  },
  { code: 'InvalidSnapshotCategory.Malformed', disk: HEALTHY, wish: { category: 'archive' }, cause: 'parameter' },
  {
    code: 'InvalidCategoryAndInstantAccess.Malformed',
    disk: HEALTHY,
    wish: { category: 'Standard', instantAccess: true },
    cause: 'parameter',
  },
  {
    code: 'InvalidInstantAccessRetentionDays.Malformed',
    disk: HEALTHY,
    wish: { instantAccess: true, instantAccessRetentionDays: 65_536 },
    cause: 'parameter',
  },
  { code: 'InvalidDiskId.NotFound', disk: HEALTHY, wish: { diskId: 'd-bp1nosuchdiskanywhere' }, cause: 'parameter' },
  { code: 'InvalidDescription.Malformed', disk: HEALTHY, wish: { description: 'https://wiki.example' }, cause: 'parameter' },
  { code: 'InvalidResourceGroup.NotFound', disk: HEALTHY, wish: { resourceGroupId: 'rg-nosuchgroup' }, cause: 'parameter' },
]

const BY_ACCOUNT: readonly Way[] = [
  {
    code: 'InvalidAccountStatus.SnapshotServiceUnavailable',
    disk: HEALTHY,
    cause: 'account',
    control: patchAccount({ SnapshotService: 'inactive' }),
    key: 'sandbox-service-not-activated',
  },
  {
    code: 'InvalidAccountStatus.NotEnoughBalance',
    message: 'Your account does not have enough balance.',
    disk: HEALTHY,
    cause: 'account',
    control: patchAccount({ Balance: 'insufficient' }),
    key: 'sandbox-balance-insufficient',
  },
  {
    code: 'InvalidAccountStatus.NotEnoughBalance',
    message: 'Your account does not have enough balance to order postpaid product.',
    disk: HEALTHY,
    cause: 'account',
    control: patchAccount({ Balance: 'below-postpaid-minimum' }),
    key: 'sandbox-balance-below-minimum',
  },
  {
    code: 'QuotaExceed.SnapshotQuota',
    disk: HEALTHY,
    cause: 'account',
    control: patchAccount({ ResellerSnapshotQuota: 0 }),
    key: 'sandbox-partner-quota-used-up',
  },
  {
    code: 'InvalidParameter.KMSKeyId.KMSUnauthorized',
    disk: 'payments-db-data',
    cause: 'account',
    control: patchAccount({ KmsAuthorised: false }),
    key: 'sandbox-kms-not-authorised',
  },
  {
    code: 'InvalidAction.Unauthorized',
    disk: HEALTHY,
    cause: 'account',
    control: patchAccount({ MayCreateSnapshots: false }),
    key: 'sandbox-may-not-create',
  },
  {
    code: 'Throttling',
    disk: HEALTHY,
    cause: 'account',
    control: { method: 'PUT', path: '/throttle', body: { perMinute: { CreateSnapshot: 0 } } },
  },
]

const BY_FAULT: readonly Way[] = [
  {
    code: 'InternalError',
    message: 'The request processing has failed due to some unknown error.',
    disk: HEALTHY,
    wish: tagged('sandbox-fault', 'InternalError'),
    cause: 'fault',
  },
]

/** A way to every documented code of CreateSnapshot; the README's section "How to meet every code" says the same in words. */
export const WAYS_TO_CODES: readonly Way[] = [...BY_STATE, ...BY_PARAMETER, ...BY_ACCOUNT, ...BY_FAULT]
