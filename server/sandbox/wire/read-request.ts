import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { type Checked, passed, refused } from './checked.ts'
import { gatewayRefusal } from './gateway-errors.ts'
import { decodePairs } from './percent-encoding.ts'
import { readBody } from './read-body.ts'

/** A request to `/` that is well-formed as HTTP and as parameters; nothing about who sent it is known yet. */
export type WireRequest = {
  method: 'GET' | 'POST'
  /** Lower-case names, trimmed values. Names that matter here come once. */
  headers: ReadonlyMap<string, string>
  query: ReadonlyMap<string, string>
  /** Query and form body together: no name stands in both. */
  parameters: ReadonlyMap<string, string>
  bodySha256: string
}

/** `null`: the client went away while sending. */
export const readRequest = async (incoming: IncomingMessage): Promise<Checked<WireRequest> | null> => {
  const body = await readBody(incoming)
  switch (body.kind) {
    case 'client-gone':
      return null
    case 'too-large':
      return refused(gatewayRefusal('RequestEntityTooLarge'))
    case 'read':
      return checkRequest(incoming, body.bytes)
  }
}

const FORM = 'application/x-www-form-urlencoded'

const checkRequest = (incoming: IncomingMessage, bytes: Buffer): Checked<WireRequest> => {
  const { method, url = '' } = incoming
  if (method !== 'GET' && method !== 'POST') return refused(gatewayRefusal('UnsupportedHTTPMethod'))
  const [path = '', ...rest] = url.split('?')
  if (path !== '/') return refused(gatewayRefusal('InvalidApi.NotFound'))

  const headers = readHeaders(incoming)
  if (!headers.ok) return headers
  const query = decodePairs(rest.join('?'))
  if (!query.ok) return query
  const form = decodeForm(headers.value.get('content-type') ?? '', bytes)
  if (!form.ok) return form
  const parameters = withoutDuplicates([...query.value, ...form.value])
  if (!parameters.ok) return parameters

  return passed({
    method,
    headers: headers.value,
    query: new Map(query.value),
    parameters: parameters.value,
    bodySha256: createHash('sha256').update(bytes).digest('hex'),
  })
}

const mayComeOnce = (name: string): boolean => name === 'host' || name === 'authorization' || name.startsWith('x-acs-')

const readHeaders = (incoming: IncomingMessage): Checked<ReadonlyMap<string, string>> => {
  const headers = new Map<string, string>()
  for (const [name, values = []] of Object.entries(incoming.headersDistinct)) {
    if (values.length > 1 && mayComeOnce(name)) {
      return refused(gatewayRefusal('IncompleteSignature', `The header ${name} is given more than once.`))
    }
    headers.set(name, values.map((value) => value.trim()).join(','))
  }
  return passed(headers)
}

const decodeForm = (contentType: string, bytes: Buffer): Checked<readonly [string, string][]> => {
  if (bytes.length === 0) return passed([])
  const [mediaType = ''] = contentType.split(';')
  if (mediaType.trim().toLowerCase() !== FORM) {
    return refused(gatewayRefusal('InvalidParameter', `The content type of a body must be ${FORM}.`))
  }
  if (!bytes.every((byte) => byte < 0x80)) {
    return refused(gatewayRefusal('InvalidParameter', 'The body holds bytes that are not percent-encoded.'))
  }
  return decodePairs(bytes.toString('ascii'))
}

const withoutDuplicates = (pairs: readonly [string, string][]): Checked<ReadonlyMap<string, string>> => {
  const parameters = new Map<string, string>()
  for (const [key, value] of pairs) {
    if (parameters.has(key)) return refused(gatewayRefusal('InvalidParameter', `The parameter "${key}" is given more than once.`))
    parameters.set(key, value)
  }
  return passed(parameters)
}
