import type { IncomingMessage } from 'node:http'
import { readBody } from '../wire/read-body.ts'
import { type ControlAnswer, errorAnswer } from './control-answer.ts'

export type ControlBody = { ok: true; value: unknown } | { ok: false; answer: ControlAnswer }

/** The JSON of a request; `{}` when there is none. `null`: the client went away. */
export const readControlBody = async (incoming: IncomingMessage): Promise<ControlBody | null> => {
  const body = await readBody(incoming)
  switch (body.kind) {
    case 'client-gone':
      return null
    case 'too-large':
      return { ok: false, answer: errorAnswer(413, 'The body is larger than 1 MiB.') }
    case 'read':
      return body.bytes.length === 0 ? { ok: true, value: {} } : parseJson(incoming, body.bytes)
  }
}

/** Asking for the content type also keeps out what a web page may send without being asked first. */
const parseJson = (incoming: IncomingMessage, bytes: Buffer): ControlBody => {
  const [mediaType = ''] = (incoming.headers['content-type'] ?? '').split(';')
  if (mediaType.trim().toLowerCase() !== 'application/json') {
    return { ok: false, answer: errorAnswer(415, 'A body must come as content-type: application/json.') }
  }
  try {
    return { ok: true, value: JSON.parse(bytes.toString('utf8')) }
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, answer: errorAnswer(400, `The body is not JSON: ${error.message}`) }
    throw error
  }
}
