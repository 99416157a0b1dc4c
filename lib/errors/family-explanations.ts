import { explanation, TELL_SOMEONE } from '@/lib/errors/explanation'
import { explanations } from '@/lib/errors/explanations'
import { gatewayErrors } from '@/lib/errors/gateway-errors'
import { snapshotErrors } from '@/lib/errors/snapshot-errors'

/**
 * Heads of dotted codes that are not codes themselves. They catch members that ECS adds later: `QuotaExceed.SomethingNew`.
 * A code that is a head as well (`IncorrectDiskStatus`, `InvalidParameter`, `Forbidden`) needs no row: its own explanation serves.
 */
export const familyExplanations = {
  QuotaExceed: explanation('quotaOfAccount', ['console', 'after-fix'], { nextSteps: ['show-snapshots-oldest-first'] }),
  InvalidAccountStatus: explanation('accountStatus', ['owner', 'after-fix'], { nextSteps: TELL_SOMEONE }),
  Account: explanation('accountStatus', ['owner', 'after-fix'], { nextSteps: TELL_SOMEONE }),
  'InvalidParameter.KMSKeyId': explanations['InvalidParameter.KMSKeyId.NotFound'],
  InvalidKMSKeyId: explanations['InvalidParameter.KMSKeyId.NotFound'],

  InvalidSecurityToken: gatewayErrors['InvalidSecurityToken.Malformed'].explanation,
  InvalidAccessKeyId: gatewayErrors['InvalidAccessKeyId.NotFound'].explanation,
  InvalidTimeStamp: gatewayErrors['InvalidTimeStamp.Expired'].explanation,
  MissingParamter: gatewayErrors.MissingParameter.explanation,
  Forbbiden: gatewayErrors.Forbidden.explanation,
  Forbedden: gatewayErrors.Forbidden.explanation,
  /** The block storage gateway turns requests away with BLOCK.* while it is overloaded. */
  BLOCK: explanations.Throttling,

  InvalidSnapshotName: explanations['InvalidSnapshotName.Malformed'],
  InvalidDescription: explanations['InvalidDescription.Malformed'],
  InvalidRetentionDays: explanations['InvalidRetentionDays.Malformed'],
  InvalidTagKey: explanations['InvalidTagKey.Malformed'],
  InvalidTagValue: explanations['InvalidTagValue.Malformed'],
  InvalidResourceGroup: explanations['InvalidResourceGroup.NotFound'],
  InvalidDiskId: explanations['InvalidDiskId.NotFound'],
  InvalidInstanceId: explanations['InvalidInstanceId.NotFound'],
  InvalidSnapshotId: snapshotErrors['InvalidSnapshotId.NotFound'].explanation,
  DiskCategory: explanations['DiskCategory.OperationNotSupported'],
  IncorrectDiskType: explanations['IncorrectDiskType.NotSupport'],
  HibernationConfigured: explanations['HibernationConfigured.InstanceOperationForbidden'],
}
