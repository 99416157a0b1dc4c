import { createHmac } from 'node:crypto'
import type { Refusal } from '../operation.ts'
import { type Checked, passed, refused } from './checked.ts'
import type { Claim } from './claim.ts'
import { gatewayRefusal, missingParameter } from './gateway-errors.ts'
import { operationParameters } from './operation-parameters.ts'
import { canonicalPairs, percentEncode } from './percent-encoding.ts'
import type { WireRequest } from './read-request.ts'
import { isSameText } from './same-text.ts'

/** The claim of a request in the older style (RPC, signature version 1.0): everything is a parameter, in the query or the form. */
export const readRpcClaim = (request: WireRequest): Checked<Claim> => {
  const parameter = (name: string): string => request.parameters.get(name) ?? ''
  const fault = rpcFault(parameter)
  if (fault !== null) return refused(fault)

  const signed = new Map([...request.parameters].filter(([name]) => name !== 'Signature'))
  const stringToSign = `${request.method}&${percentEncode('/')}&${percentEncode(canonicalPairs(signed))}`
  return passed({
    scheme: 'RPC-HMAC-SHA1',
    accessKeyId: parameter('AccessKeyId'),
    action: parameter('Action'),
    version: parameter('Version'),
    timestamp: parameter('Timestamp'),
    nonce: parameter('SignatureNonce'),
    securityToken: request.parameters.get('SecurityToken') ?? null,
    names: { action: 'Action', version: 'Version', nonce: 'SignatureNonce' },
    parameters: operationParameters(request.parameters),
    isSignedWith: (secret) => isSameText(createHmac('sha1', `${secret}&`).update(stringToSign).digest('base64'), parameter('Signature')),
    mismatchMessage: `Specified signature is not matched with our calculation. server string to sign is:${stringToSign}`,
  })
}

const rpcFault = (parameter: (name: string) => string): Refusal | null => {
  if (parameter('AccessKeyId') === '') return gatewayRefusal('MissingAccessKeyId')
  if (parameter('Signature') === '') return missingParameter('Signature')
  if (parameter('SignatureMethod') !== 'HMAC-SHA1') return gatewayRefusal('InvalidSignatureMethod')
  if (parameter('SignatureVersion') !== '1.0') {
    return gatewayRefusal('IncompleteSignature', 'The specified parameter "SignatureVersion" is not valid.')
  }
  return null
}
