import { createHash, createHmac } from 'node:crypto'
import { type Checked, passed, refused } from './checked.ts'
import type { Claim } from './claim.ts'
import { gatewayRefusal, missingParameter } from './gateway-errors.ts'
import { operationParameters } from './operation-parameters.ts'
import { canonicalPairs } from './percent-encoding.ts'
import type { WireRequest } from './read-request.ts'
import { isSameText } from './same-text.ts'

const ALGORITHM = 'ACS3-HMAC-SHA256'
/** Algorithms that the vendor has and the sandbox has not. */
const OTHER_ALGORITHMS = /^ACS3-(HMAC-SM3|RSA-SHA256) /
const AUTHORIZATION = /^ACS3-HMAC-SHA256 Credential=([^,\s]+), ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/
const ALWAYS_SIGNED = ['host', 'x-acs-action', 'x-acs-version', 'x-acs-date', 'x-acs-signature-nonce', 'x-acs-content-sha256'] as const
/** Named missing by its own code, when the date is looked at. */
const DATE = 'x-acs-date'

/** The claim of a request with `Authorization`. Refused: another algorithm, a malformed header, a header that must be signed and is not. */
export const readAcs3Claim = (request: WireRequest): Checked<Claim> => {
  const authorization = request.headers.get('authorization') ?? ''
  if (OTHER_ALGORITHMS.test(authorization)) return refused(gatewayRefusal('InvalidSignatureMethod'))
  const [, accessKeyId, signedHeaders, signature] = AUTHORIZATION.exec(authorization) ?? []
  if (accessKeyId === undefined || signedHeaders === undefined || signature === undefined) {
    return refused(gatewayRefusal('IncompleteSignature'))
  }
  const names = signedHeaders.split(';')
  const fault = signedHeadersFault(request, names)
  if (fault !== null) return refused(fault)

  const stringToSign = `${ALGORITHM}\n${sha256(canonicalRequest(request, names))}`
  const header = (name: string): string => request.headers.get(name) ?? ''
  return passed({
    scheme: ALGORITHM,
    accessKeyId,
    action: header('x-acs-action'),
    version: header('x-acs-version'),
    timestamp: header(DATE),
    nonce: header('x-acs-signature-nonce'),
    securityToken: request.headers.get('x-acs-security-token') ?? null,
    names: { action: 'x-acs-action', version: 'x-acs-version', nonce: 'x-acs-signature-nonce' },
    parameters: operationParameters(request.parameters),
    isSignedWith: (secret) =>
      isSameText(header('x-acs-content-sha256'), request.bodySha256) &&
      isSameText(createHmac('sha256', secret).update(stringToSign).digest('hex'), signature),
    mismatchMessage: `Specified signature does not match our calculation. server StringToSign is [${stringToSign}]`,
  })
}

/** An unsigned `x-acs-action` could be swapped on the way: everything that steers the gateway must be under the signature. */
const signedHeadersFault = ({ headers }: WireRequest, names: readonly string[]) => {
  const absent = ALWAYS_SIGNED.find((name) => name !== DATE && !headers.has(name))
  if (absent !== undefined) return missingParameter(absent)
  if (!headers.has(DATE)) return gatewayRefusal('IllegalTimestamp')
  const mustBeSigned = new Set<string>([...ALWAYS_SIGNED, ...[...headers.keys()].filter((name) => name.startsWith('x-acs-'))])
  const signed = new Set(names)
  const unsigned = [...mustBeSigned].find((name) => !signed.has(name))
  if (unsigned !== undefined) return gatewayRefusal('IncompleteSignature', `The header ${unsigned} is not among the signed headers.`)
  if (signed.size < names.length) return gatewayRefusal('IncompleteSignature', 'A signed header is named twice.')
  const unsent = names.find((name) => !headers.has(name))
  if (unsent !== undefined) return gatewayRefusal('IncompleteSignature', `The signed header ${unsent} was not sent.`)
  return null
}

const canonicalRequest = (request: WireRequest, names: readonly string[]): string =>
  [
    request.method,
    '/',
    canonicalPairs(request.query),
    ...names.toSorted().map((name) => `${name}:${request.headers.get(name) ?? ''}`),
    '',
    names.join(';'),
    request.bodySha256,
  ].join('\n')

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
