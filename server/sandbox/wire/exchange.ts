import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Refusal } from '../operation.ts'

/** One request on its way to its answer. */
export type Exchange = { incoming: IncomingMessage; outgoing: ServerResponse; requestId: string; hostId: string }

export type Answer = { httpStatus: number; contentType: string; text: string }

export const JSON_CONTENT_TYPE = 'application/json;charset=utf-8'

export const exchangeOf = (incoming: IncomingMessage, outgoing: ServerResponse): Exchange => ({
  incoming,
  outgoing,
  requestId: newRequestId(),
  hostId: incoming.headers.host ?? '',
})

export const newRequestId = (): string => randomUUID().toUpperCase()

export const successAnswer = (requestId: string, body: Readonly<Record<string, unknown>>): Answer => ({
  httpStatus: 200,
  contentType: JSON_CONTENT_TYPE,
  text: JSON.stringify({ RequestId: requestId, ...body }),
})

/** A refusal in the body that every ECS error has. */
export const refusalAnswer = ({ requestId, hostId }: Pick<Exchange, 'requestId' | 'hostId'>, refusal: Refusal): Answer => ({
  httpStatus: refusal.httpStatus,
  contentType: JSON_CONTENT_TYPE,
  text: JSON.stringify({
    RequestId: requestId,
    HostId: hostId,
    Code: refusal.code,
    Message: refusal.message,
    Recommend: `https://api.aliyun.com/troubleshoot?${new URLSearchParams({ q: refusal.code, product: 'Ecs', requestId })}`,
    ...refusal.extra,
  }),
})

/**
 * Writes the head. `content-length` is that of the whole text, also when less of it follows.
 * Only JSON comes from the gateway itself and bears its headers; a page of a web server in front of it does not.
 */
export const writeHead = ({ outgoing, requestId }: Exchange, { httpStatus, contentType, text }: Answer): void => {
  outgoing.writeHead(httpStatus, {
    'content-type': contentType,
    'content-length': Buffer.byteLength(text),
    vary: 'Accept-Encoding',
    ...(contentType === JSON_CONTENT_TYPE && { 'x-acs-request-id': requestId, 'x-acs-trace-id': randomBytes(16).toString('hex') }),
  })
}

/** `false`: the client had gone before the answer. */
export const send = (exchange: Exchange, answer: Answer): boolean => {
  if (exchange.outgoing.destroyed || exchange.outgoing.headersSent) return false
  writeHead(exchange, answer)
  exchange.outgoing.end(answer.text)
  return true
}
