import 'server-only'
import type { Readable } from 'node:stream'

/** The whole text of an answer; `null` when it is larger than allowed. Ends the connection when the signal aborts. */
export const readLimited = async (
  body: Readable,
  { maxBytes, signal }: { maxBytes: number; signal: AbortSignal },
): Promise<string | null> => {
  const giveUp = () => body.destroy()
  signal.addEventListener('abort', giveUp, { once: true })
  try {
    const chunks: Buffer[] = []
    let bytes = 0
    for await (const chunk of body) {
      const piece = Buffer.from(chunk)
      bytes += piece.length
      if (bytes > maxBytes) return null
      chunks.push(piece)
    }
    return Buffer.concat(chunks).toString('utf8')
  } finally {
    signal.removeEventListener('abort', giveUp)
  }
}
