import { explanation, TELL_SOMEONE } from '@/lib/errors/explanation'
import { explanations } from '@/lib/errors/explanations'
import { furtherError } from '@/lib/errors/further-error'

const ACCESS_KEY_NOT_FOUND = explanation('accessKeyNotFound', ['owner', 'never'], { nextSteps: TELL_SOMEONE })
const ACCESS_KEY_DISABLED = explanation('accessKeyDisabled', ['owner', 'never'], { nextSteps: TELL_SOMEONE })
const SIGNATURE = explanation('signatureMismatch', ['owner', 'never'], { nextSteps: TELL_SOMEONE })
const CLOCK = explanation('clockWrong', ['owner', 'after-fix'], { nextSteps: TELL_SOMEONE })
const NONCE_USED = explanation('nonceUsed', ['wait', 'same-token'], { created: 'unknown', nextSteps: ['open-disk'] })
const TOKEN_EXPIRED = explanation('securityTokenExpired', ['owner', 'after-fix'], { nextSteps: TELL_SOMEONE })
const TOKEN_UNUSABLE = explanation('securityTokenUnusable', ['owner', 'after-fix'], { nextSteps: TELL_SOMEONE })
const PERMISSION = explanation('permissionMissing', ['owner', 'after-fix'], { nextSteps: ['copy-ram-statement', 'copy-support-bundle'] })
const RAM_NOT_SUPPORTED = explanation('ramNotSupported', ['owner', 'never'], { nextSteps: TELL_SOMEONE })
const NOT_VERIFIED = explanation('accountNotVerified', ['owner', 'after-fix'], { nextSteps: TELL_SOMEONE })
const RISK_CONTROL = explanation('riskControl', ['owner', 'never'], { nextSteps: TELL_SOMEONE })
const DEFECT = explanation('requestDefect', ['developer', 'never'], { nextSteps: TELL_SOMEONE })
const MISSING = explanation('parameterMissing', ['developer', 'never'], { nextSteps: TELL_SOMEONE })
const VALUE = explanation('parameterNotAccepted', ['form', 'after-fix'])
const UNAVAILABLE = explanation('serviceUnavailable', ['wait', 'same-token'], { created: 'unknown', nextSteps: ['refresh'] })
const DRY_RUN = explanation('dryRun', ['developer', 'never'], { nextSteps: TELL_SOMEONE })
const ARREARS = explanation('accountInArrears', ['owner', 'after-fix'], { nextSteps: TELL_SOMEONE })

/** What the gateway in front of ECS, RAM, STS and the account checks answer, before the operation itself is looked at. */
export const gatewayErrors = {
  'InvalidAccessKeyId.NotFound': furtherError(404, ACCESS_KEY_NOT_FOUND, 'Specified access key is not found.'),
  'InvalidAccessKeyId.Inactive': furtherError(400, ACCESS_KEY_DISABLED, 'Specified access key is disabled.'),
  MissingAccessKeyId: furtherError(null, DEFECT, 'AccessKeyId is mandatory for this action.'),
  SignatureDoesNotMatch: furtherError(400, SIGNATURE, 'Specified signature does not match our calculation.'),
  IncompleteSignature: furtherError(400, DEFECT, 'The request signature does not conform to Aliyun standards.'),
  InvalidSignatureMethod: furtherError(400, DEFECT, 'Specified signature method is not valid.'),
  'InvalidTimeStamp.Format': furtherError(400, CLOCK, 'Specified time stamp or date value is not well formatted.'),
  'InvalidTimeStamp.Expired': furtherError(400, CLOCK, 'Specified time stamp or date value is expired.'),
  IllegalTimestamp: furtherError(400, DEFECT, 'Timestamp not supplied'),
  SignatureNonceUsed: furtherError(400, NONCE_USED, 'Specified signature nonce was used already.'),

  'InvalidSecurityToken.Expired': furtherError(400, TOKEN_EXPIRED),
  'InvalidSecurityToken.Malformed': furtherError(400, TOKEN_UNUSABLE),
  'InvalidSecurityToken.MismatchWithAccessKey': furtherError(400, TOKEN_UNUSABLE),
  MissingSecurityToken: furtherError(400, TOKEN_UNUSABLE),

  'Forbidden.RAM': furtherError(
    403,
    PERMISSION,
    "User not authorized to operate on the specified resource, or this API doesn't support RAM.",
  ),
  NoPermission: furtherError(403, PERMISSION),
  Forbidden: furtherError(403, PERMISSION),
  'Forbidden.Action': furtherError(403, PERMISSION),
  // The next two are spelled as Alibaba Cloud spells them.
  'Forbbiden.SubUser': furtherError(403, PERMISSION),
  'Forbedden.NotSupportRAM': furtherError(403, RAM_NOT_SUPPORTED),
  'Forbidden.UserVerification': furtherError(403, NOT_VERIFIED),
  'Forbidden.RiskControl': furtherError(403, RISK_CONTROL),
  RealNameAuthenticationError: furtherError(403, NOT_VERIFIED),
  'Account.Arrearage': furtherError(400, ARREARS),

  'InvalidAction.NotFound': furtherError(404, DEFECT, 'Specified api is not found, please check your url and method.'),
  'InvalidApi.NotFound': furtherError(404, DEFECT, 'Specified api is not found, please check your url and method.'),
  InvalidVersion: furtherError(400, DEFECT),
  NoSuchVersion: furtherError(400, DEFECT),
  UnsupportedHTTPMethod: furtherError(null, DEFECT),
  'InvalidProtocol.NeedSsl': furtherError(null, DEFECT),
  'InvalidParameter.Format': furtherError(null, DEFECT),
  UnsupportedOperation: furtherError(null, DEFECT),
  UnsupportedParameter: furtherError(null, DEFECT),
  MissingParameter: furtherError(400, MISSING, 'The input parameter "X" that is mandatory for processing this request is not supplied.'),
  MissingDiskId: furtherError(400, MISSING),
  InvalidParameter: furtherError(400, VALUE),
  DryRunOperation: furtherError(400, DRY_RUN, 'Request validation has been passed with DryRun flag set.'),

  'Throttling.User': furtherError(400, explanations.Throttling, 'Request was denied due to user flow control.'),
  'Throttling.Api': furtherError(400, explanations.Throttling, 'Request was denied due to user flow control.'),
  'Rejected.Throttling': furtherError(null, explanations.Throttling),
  ServiceUnavailable: furtherError(503, UNAVAILABLE, 'The request has failed due to a temporary failure of the server.'),
  UnknownError: furtherError(500, explanations.InternalError),
  RequestTimeout: furtherError(504, UNAVAILABLE),
}
