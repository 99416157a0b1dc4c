import type { Parameters } from '../operation.ts'

/** What is left for the operation when the gateway has taken its own parameters out. */
export const operationParameters = (parameters: ReadonlyMap<string, string>): Parameters =>
  new Map([...parameters].filter(([name]) => !GATEWAY_PARAMETERS.has(name)))

const GATEWAY_PARAMETERS: ReadonlySet<string> = new Set([
  'AccessKeyId',
  'Action',
  'Format',
  'SecurityToken',
  'Signature',
  'SignatureMethod',
  'SignatureNonce',
  'SignatureType',
  'SignatureVersion',
  'Timestamp',
  'Version',
])
