import type { Refusal } from '../operation.ts'

/**
 * What the gateway in front of ECS answers before (or instead of) an operation. Codes and sentences are the published ones;
 * where the vendor's pages disagree on the status (400 or 403), the one seen in real answers stands here.
 * `RequestEntityTooLarge` and `MalformedRequest` are the sandbox's own: the real gateway answers those two with a web server's HTML page.
 */
export const GATEWAY_ERRORS = {
  'InvalidAccessKeyId.NotFound': { httpStatus: 404, message: 'Specified access key is not found.' },
  'InvalidAccessKeyId.Inactive': { httpStatus: 400, message: 'Specified access key is disabled.' },
  MissingAccessKeyId: { httpStatus: 400, message: 'AccessKeyId is mandatory for this action.' },
  SignatureDoesNotMatch: { httpStatus: 400, message: 'Specified signature does not match our calculation.' },
  IncompleteSignature: { httpStatus: 400, message: 'The request signature does not conform to Aliyun standards.' },
  InvalidSignatureMethod: { httpStatus: 400, message: 'Specified signature method is not valid.' },
  'InvalidTimeStamp.Format': { httpStatus: 400, message: 'Specified time stamp or date value is not well formatted.' },
  'InvalidTimeStamp.Expired': { httpStatus: 400, message: 'Specified time stamp or date value is expired.' },
  IllegalTimestamp: {
    httpStatus: 400,
    message: 'The input parameter "Timestamp" that is mandatory for processing this request is not supplied.',
  },
  SignatureNonceUsed: { httpStatus: 400, message: 'Specified signature nonce was used already.' },
  'InvalidSecurityToken.Expired': { httpStatus: 400, message: 'Specified SecurityToken is expired.' },
  'InvalidSecurityToken.Malformed': { httpStatus: 400, message: 'Specified SecurityToken is malformed.' },
  'InvalidSecurityToken.MismatchWithAccessKey': {
    httpStatus: 400,
    message: 'Specified SecurityToken mismatch with the AccessKey.',
  },
  MissingSecurityToken: { httpStatus: 400, message: 'SecurityToken is mandatory for this action.' },
  'Forbidden.RAM': {
    httpStatus: 403,
    message: "User not authorized to operate on the specified resource, or this API doesn't support RAM.",
  },
  NoPermission: { httpStatus: 403, message: 'You are not authorized to do this action.' },
  Forbidden: { httpStatus: 403, message: 'User not authorized to operate on the specified resource.' },
  'Forbidden.Action': { httpStatus: 403, message: 'User not authorized to operate this action.' },
  'Forbbiden.SubUser': { httpStatus: 403, message: 'The specified action is not available for you.' },
  'Forbedden.NotSupportRAM': { httpStatus: 403, message: 'This action does not support accessed by RAM mode.' },
  'Forbidden.UserVerification': { httpStatus: 403, message: 'Your user account is not verified by Aliyun.' },
  'Forbidden.RiskControl': { httpStatus: 403, message: 'This operation is forbidden by Aliyun Risk Control system.' },
  'InvalidAction.NotFound': { httpStatus: 404, message: 'Specified api is not found, please check your url and method.' },
  'InvalidApi.NotFound': { httpStatus: 404, message: 'Specified api is not found, please check your url and method.' },
  InvalidVersion: { httpStatus: 400, message: 'Specified parameter Version is not valid.' },
  NoSuchVersion: { httpStatus: 400, message: 'Specified version does not exist.' },
  UnsupportedHTTPMethod: { httpStatus: 400, message: 'This http method is not supported.' },
  'InvalidProtocol.NeedSsl': { httpStatus: 400, message: 'Your request is denied as lack of ssl protect.' },
  'InvalidParameter.Format': {
    httpStatus: 400,
    message: 'Specified parameter Format is not valid.',
  },
  UnsupportedOperation: { httpStatus: 400, message: 'The specified action is not supported.' },
  UnsupportedParameter: { httpStatus: 400, message: 'The specified parameter is not supported.' },
  MissingParameter: {
    httpStatus: 400,
    message: 'An input parameter that is mandatory for processing this request is not supplied.',
  },
  InvalidParameter: { httpStatus: 400, message: 'The specified parameter is not valid.' },
  'Throttling.User': { httpStatus: 400, message: 'Request was denied due to user flow control.' },
  'Throttling.Api': { httpStatus: 400, message: 'Request was denied due to api flow control.' },
  'Rejected.Throttling': { httpStatus: 503, message: 'Request was denied due to request throttling.' },
  ServiceUnavailable: { httpStatus: 503, message: 'The request has failed due to a temporary failure of the server.' },
  InternalError: { httpStatus: 500, message: 'The request processing has failed due to some unknown error.' },
  UnknownError: { httpStatus: 500, message: 'The request processing has failed due to some unknown error.' },
  RequestTimeout: { httpStatus: 504, message: 'The request has timed out.' },
  RealNameAuthenticationError: { httpStatus: 403, message: 'Your account has not passed the real-name authentication yet.' },
  'Account.Arrearage': { httpStatus: 400, message: 'Your account has been in arrears.' },
  LastTokenProcessing: { httpStatus: 403, message: 'The last token request is processing.' },
  OperationConflict: { httpStatus: 403, message: 'Request was denied due to conflict with a previous request, please try again later.' },
  'IncorrectDiskStatus.Initializing': { httpStatus: 400, message: 'The specified disk is initializing.' },
  UserNotInTheWhiteList: { httpStatus: 403, message: 'The user is not in the white list of this feature.' },
  RequestEntityTooLarge: { httpStatus: 413, message: 'The request is larger than this sandbox takes: 256 KiB of head, 1 MiB of body.' },
  MalformedRequest: { httpStatus: 400, message: 'The bytes received are not a well-formed HTTP request.' },
} as const satisfies Record<string, { httpStatus: number; message: string }>

export type GatewayErrorCode = keyof typeof GATEWAY_ERRORS

export const gatewayRefusal = (code: GatewayErrorCode, message: string = GATEWAY_ERRORS[code].message): Refusal => ({
  code,
  httpStatus: GATEWAY_ERRORS[code].httpStatus,
  message,
})

export const missingParameter = (name: string): Refusal =>
  gatewayRefusal('MissingParameter', `The input parameter "${name}" that is mandatory for processing this request is not supplied.`)
