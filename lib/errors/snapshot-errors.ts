import { explanation, TELL_SOMEONE } from '@/lib/errors/explanation'
import { explanations } from '@/lib/errors/explanations'
import { furtherError } from '@/lib/errors/further-error'
import { gatewayErrors } from '@/lib/errors/gateway-errors'

const CONFLICT = explanation('operationConflict', ['wait', 'backoff'], { nextSteps: ['wait-and-send', 'send-again'] })
const GONE = explanation('resourceNotFound', ['form', 'never'], { nextSteps: ['refresh'] })
const OTHER_PRODUCT = explanation('managedByOtherProduct', ['console', 'never'])

/**
 * Codes of CreateSnapshot that the 47 leave out, and those of the operations beside it: groups, DeleteSnapshot, ModifySnapshotAttribute, tags.
 * Sources: the vendor's pages of these operations and the codes that its Terraform provider handles.
 */
export const snapshotErrors = {
  'InvalidClientToken.Malformed': furtherError(403, explanation('requestDefect', ['developer', 'after-fix'], { nextSteps: TELL_SOMEONE })),
  'InvalidParameter.UnauthorizedStorageLocationArn': furtherError(403, gatewayErrors.UnsupportedParameter.explanation),
  IdempotenceParamNotMatch: furtherError(400, explanations.IdempotentParameterMismatch),
  'InvalidIdempotenceParameter.Mismatch': furtherError(403, explanations.IdempotentParameterMismatch),
  LastTokenProcessing: furtherError(403, explanations.IdempotentProcessing),

  'IncorrectDiskStatus.Initializing': furtherError(
    null,
    explanation('diskInitializing', ['wait', 'backoff'], { field: 'disk', nextSteps: ['wait-and-send', 'open-disk'] }),
  ),
  'IncorrectDiskStatus.TooManyCreatingSnapshots': furtherError(
    403,
    explanation('tooManyRunningSnapshots', ['wait', 'after-running-snapshot'], {
      field: 'disk',
      nextSteps: ['show-running-snapshot', 'wait-and-send', 'open-disk'],
    }),
  ),
  UserNotInTheWhiteList: furtherError(403, explanation('featureNotEnabled', ['owner', 'never'], { nextSteps: TELL_SOMEONE })),
  'NumberExceed.Tags': furtherError(null, explanations['QuotaExceed.Tags']),
  'QuotaExceed.TagsPerResource': furtherError(null, explanations['QuotaExceed.Tags']),

  OperationConflict: furtherError(null, CONFLICT),
  'Operation.Conflict': furtherError(403, CONFLICT),
  'InvalidOperation.Conflict': furtherError(null, CONFLICT),
  SnapshotCreatedImage: furtherError(403, explanation('snapshotUsedByImage', ['console', 'after-fix'])),
  SnapshotCreatedDisk: furtherError(403, explanation('snapshotUsedByDisk', ['console', 'after-fix'])),
  'InvalidOperation.RelatedSnapshotNotFinished': furtherError(
    403,
    explanation('relatedSnapshotRunning', ['wait', 'after-running-snapshot'], { nextSteps: ['show-running-snapshot', 'refresh'] }),
  ),
  'InvalidOperation.DeleteSharedSnapshotUnsupported': furtherError(403, explanation('snapshotShared', ['console', 'after-fix'])),
  'InvalidOperation.SnapshotIsLocked': furtherError(
    null,
    explanation('snapshotLocked', ['wait', 'after-state-change'], { nextSteps: ['refresh'] }),
  ),
  'InvalidOperation.ResourceManagedByCloudProduct': furtherError(403, OTHER_PRODUCT),
  'InvalidSnapshotId.NotFound': furtherError(404, explanation('snapshotNotFound', ['form', 'never'], { nextSteps: ['refresh'] })),
  'InvalidResource.NotFound': furtherError(null, GONE),
  ParameterInvalid: furtherError(null, gatewayErrors.InvalidParameter.explanation),

  'InvalidSnapshotId.NotReady': furtherError(
    400,
    explanation('snapshotNotReady', ['wait', 'after-running-snapshot'], { nextSteps: ['show-running-snapshot', 'refresh'] }),
  ),
  'InvalidOperation.DecreaseRetentionDaysUnsupported': furtherError(
    400,
    explanation('retentionOnlyLonger', ['form', 'after-fix'], { field: 'retentionDays' }),
  ),
  NoAttributeToModify: furtherError(400, explanation('nothingToChange', ['form', 'never'])),
  'InvalidOperation.DefaultFreeSnapshotNotSupport': furtherError(403, explanation('freeSnapshotFixed', ['console', 'never'])),
}
