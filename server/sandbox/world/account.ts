/** The account behind the AccessKeyId, as far as it decides over snapshots. */
export type Account = {
  AccountId: string
  /** The snapshot service must be activated once per account. */
  SnapshotService: 'active' | 'inactive'
  /** `below-postpaid-minimum`: less than the CNY 100 that pay-as-you-go orders need. */
  Balance: 'sufficient' | 'insufficient' | 'below-postpaid-minimum'
  /** Snapshots that the channel partner allows in all regions together; `null` without a partner. */
  ResellerSnapshotQuota: number | null
  /** ECS holds the service role that lets it use the account's keys. */
  KmsAuthorised: boolean
  ManualSnapshotsPerDisk: number
  /** The account may call CreateSnapshot at all. */
  MayCreateSnapshots: boolean
}

/** The published number; newer pages of the vendor say 2,000. */
const MANUAL_SNAPSHOTS_PER_DISK = 256

export const ordinaryAccount = (): Account => ({
  AccountId: '1458723690417852',
  SnapshotService: 'active',
  Balance: 'sufficient',
  ResellerSnapshotQuota: null,
  KmsAuthorised: true,
  ManualSnapshotsPerDisk: MANUAL_SNAPSHOTS_PER_DISK,
  MayCreateSnapshots: true,
})
