import { createHmac, randomBytes } from 'node:crypto'
import type { RawRequest } from './raw-http.ts'

export type RpcWish = {
  host: string
  action: string
  parameters?: Readonly<Record<string, string>>
  method?: 'GET' | 'POST'
  accessKeyId?: string
  secret?: string
  securityToken?: string
  /** Takes the place of what the client would send, before signing. */
  override?: Readonly<Record<string, string>>
}

/** A request of the older style (RPC, HMAC-SHA1), written from its description alone, as an old client would send it. */
export const rpcRequest = (wish: RpcWish): RawRequest => {
  const { method = 'GET', accessKeyId = 'sandbox', secret = 'sandbox-secret' } = wish
  const unsigned: Record<string, string> = {
    AccessKeyId: accessKeyId,
    Action: wish.action,
    Format: 'JSON',
    SignatureMethod: 'HMAC-SHA1',
    SignatureNonce: randomBytes(16).toString('hex'),
    SignatureVersion: '1.0',
    Timestamp: new Date().toISOString().replace(/\.\d{3}/, ''),
    Version: '2014-05-26',
    ...wish.parameters,
    ...(wish.securityToken !== undefined && { SecurityToken: wish.securityToken }),
    ...wish.override,
  }
  const pairs = Object.entries(unsigned)
    .map(([key, value]) => [encode(key), encode(value)] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, value]) => `${key}=${value}`)
    .join('&')
  const signature = createHmac('sha1', `${secret}&`)
    .update([method, encode('/'), encode(pairs)].join('&'))
    .digest('base64')
  const signed = `${pairs}&Signature=${encode(signature)}`
  // pop-core names action and version in headers too, unsigned.
  const headers = { host: wish.host, 'x-acs-action': wish.action, 'x-acs-version': '2014-05-26' }
  return method === 'GET'
    ? { method, path: `/?${signed}`, headers }
    : { method, path: '/', headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' }, body: signed }
}

const encode = (text: string): string =>
  [...Buffer.from(text)]
    .map((byte) => {
      const character = String.fromCharCode(byte)
      return /[A-Za-z0-9._~-]/.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
    })
    .join('')
