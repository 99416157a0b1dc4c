import type { IncomingMessage } from 'node:http'

const BODY_MAX_BYTES = 1024 * 1024
/** A body over the cap is read on (and thrown away) up to here, so that the client gets to read the refusal. */
const DRAINED_MAX_BYTES = 16 * BODY_MAX_BYTES

export type Body = { kind: 'read'; bytes: Buffer } | { kind: 'too-large' } | { kind: 'client-gone' }

export const readBody = async (incoming: IncomingMessage): Promise<Body> => {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of incoming) {
      if (!Buffer.isBuffer(chunk)) throw new TypeError('A request without an encoding yields buffers.')
      size += chunk.length
      if (size > DRAINED_MAX_BYTES) return { kind: 'client-gone' }
      if (size <= BODY_MAX_BYTES) chunks.push(chunk)
    }
  } catch (error) {
    if (incoming.destroyed) return { kind: 'client-gone' }
    throw error
  }
  return size > BODY_MAX_BYTES ? { kind: 'too-large' } : { kind: 'read', bytes: Buffer.concat(chunks) }
}
