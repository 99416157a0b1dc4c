import { type Checked, passed, refused } from './checked.ts'
import { gatewayRefusal } from './gateway-errors.ts'

/** RFC 3986 as both signature schemes want it: space `%20`, `~` raw, and `! ' ( ) *` encoded too. */
export const percentEncode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)

/**
 * The pairs of a query string or a form body, in order of arrival.
 * `+` is a space (form rule). Refused: `%` without two hex digits, bytes that are no UTF-8, a pair without a name.
 */
export const decodePairs = (text: string): Checked<readonly [string, string][]> => {
  const pairs: [string, string][] = []
  for (const piece of text.split('&')) {
    if (piece === '') continue
    const split = piece.indexOf('=')
    const key = decode(split < 0 ? piece : piece.slice(0, split))
    const value = decode(split < 0 ? '' : piece.slice(split + 1))
    if (key === null || value === null) return refused(MALFORMED_ENCODING)
    if (key === '') return refused(NAMELESS)
    pairs.push([key, value])
  }
  return passed(pairs)
}

/** `k=v&…`, sorted by decoded name in code-unit order, both sides percent-encoded: the canonical query of both schemes. */
export const canonicalPairs = (parameters: ReadonlyMap<string, string>): string =>
  [...parameters]
    .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
    .map(([key, value]) => `${percentEncode(key)}=${percentEncode(value)}`)
    .join('&')

const MALFORMED_ENCODING = gatewayRefusal('InvalidParameter', 'The parameters are not well-formed percent-encoded UTF-8.')
const NAMELESS = gatewayRefusal('InvalidParameter', 'A parameter without a name was given.')

const decode = (text: string): string | null => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}
