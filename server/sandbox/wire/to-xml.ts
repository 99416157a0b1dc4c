/**
 * A body as the gateway writes it in XML: `{ Regions: { Region: [a, b] } }` becomes `<Regions><Region>a</Region><Region>b</Region></Regions>`.
 * What is absent is left out; an empty list leaves its wrapper empty.
 */
export const toXml = (root: string, body: Readonly<Record<string, unknown>>): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${element(root, body)}\n`

const element = (name: string, value: unknown): string => {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map((item) => element(name, item)).join('')
  const content = typeof value === 'object' ? elements(value) : escaped(String(value))
  return `<${named(name)}>${content}</${named(name)}>`
}

const elements = (record: object): string =>
  Object.entries(record)
    .map(([name, value]) => element(name, value))
    .join('')

/** Names of fields are letters and digits; a fault may bring any. */
const named = (name: string): string => name.replace(/^(?=[^A-Za-z_])/, '_').replace(/[^A-Za-z0-9_.-]/g, '_')

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** XML 1.0 has no way to write these. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(UNWRITABLE, '\ufffd')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
    // A parser would read a bare one as a line feed.
    .replaceAll('\r', '&#13;')
