import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export type Received = { path: string; headers: IncomingMessage['headers']; body: string }

/** A program on this machine that gets webhooks. It answers 200 unless told otherwise. */
export type Receiver = {
  /** `http://127.0.0.1:PORT` */
  url: string
  received: Received[]
  /** Answers the next requests like this, then again with 200. */
  willAnswer(answers: readonly Answer[]): void
  close(): Promise<void>
}

export type Answer = { status?: number; headers?: Record<string, string>; body?: string /** Never answers. */; hangs?: true }

export const startReceiver = async (): Promise<Receiver> => {
  const received: Received[] = []
  const answers: Answer[] = []
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(Buffer.from(chunk))
    received.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString('utf8') })
    const { status = 200, headers = {}, body = '', hangs } = answers.shift() ?? {}
    if (hangs === undefined) response.writeHead(status, headers).end(body)
  }
  const server = createServer((request, response) => void take(request, response).catch(() => response.destroy()))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    received,
    willAnswer: (next) => void answers.push(...next),
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
