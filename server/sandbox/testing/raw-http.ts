import { type IncomingHttpHeaders, request } from 'node:http'

export type RawRequest = {
  method: string
  path: string
  headers: Readonly<Record<string, string | string[]>>
  body?: string | Buffer
}

export type RawAnswer = { status: number; headers: IncomingHttpHeaders; text: string; json: Record<string, unknown> }

/** Sends exactly this: but for the length of a body, nothing is added, corrected or re-encoded on the way. */
export const sendRaw = (origin: string, { method, path, headers, body }: RawRequest): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin)
    const framed = body === undefined ? headers : { ...headers, 'content-length': String(Buffer.byteLength(body)) }
    const outgoing = request({ hostname, port, method, path, headers: framed, agent: false, setHost: false }, (incoming) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('error', reject)
      incoming.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text, json: recordIn(text) })
      })
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })

const recordIn = (text: string): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
