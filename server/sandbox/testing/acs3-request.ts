import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { RawRequest } from './raw-http.ts'

export type Acs3Wish = {
  host: string
  action: string
  parameters?: Readonly<Record<string, string>>
  form?: string
  method?: string
  accessKeyId?: string
  secret?: string
  securityToken?: string
  date?: string
  nonce?: string
  version?: string
  /** What x-acs-content-sha256 says, if not the truth; the signature is over the body as it is. */
  statedBodySha256?: string
}

/**
 * A request signed with ACS3-HMAC-SHA256, written from the published description alone:
 * it shares no line with the sandbox, so that an error there cannot agree with itself.
 */
export const acs3Request = (wish: Acs3Wish): RawRequest => {
  const { host, action, parameters = {}, form = '', method = 'POST', accessKeyId = 'sandbox', secret = 'sandbox-secret' } = wish
  const query = Object.keys(parameters)
    .sort()
    .map((key) => `${encode(key)}=${encode(parameters[key] ?? '')}`)
    .join('&')
  const signed: Record<string, string> = {
    host,
    'x-acs-action': action,
    'x-acs-content-sha256': wish.statedBodySha256 ?? sha256(form),
    'x-acs-date': wish.date ?? `${new Date().toISOString().slice(0, 19)}Z`,
    'x-acs-signature-nonce': wish.nonce ?? randomBytes(16).toString('hex'),
    'x-acs-version': wish.version ?? '2014-05-26',
    ...(wish.securityToken !== undefined && { 'x-acs-security-token': wish.securityToken }),
    ...(form !== '' && { 'content-type': 'application/x-www-form-urlencoded' }),
  }
  const names = Object.keys(signed).sort()
  const canonicalHeaders = names.map((name) => `${name}:${signed[name]}\n`).join('')
  const canonical = `${method}\n/\n${query}\n${canonicalHeaders}\n${names.join(';')}\n${sha256(form)}`
  const signature = createHmac('sha256', secret)
    .update(`ACS3-HMAC-SHA256\n${sha256(canonical)}`)
    .digest('hex')
  return {
    method,
    path: query === '' ? '/' : `/?${query}`,
    headers: {
      ...signed,
      authorization: `ACS3-HMAC-SHA256 Credential=${accessKeyId},SignedHeaders=${names.join(';')},Signature=${signature}`,
    },
    body: form,
  }
}

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
