import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Refusal } from '../operation.ts'
import type { Format } from './answer-format.ts'
import { toXml } from './to-xml.ts'

/** One request on its way to its answer. */
export type Exchange = { incoming: IncomingMessage; outgoing: ServerResponse; requestId: string; hostId: string; format: Format }

export type Answer = { httpStatus: number; contentType: string; text: string }

export const JSON_CONTENT_TYPE = 'application/json;charset=utf-8'
/** Letter by letter what the vendor's clients look for. */
const XML_CONTENT_TYPE = 'text/xml;charset=utf-8'

export const exchangeOf = (incoming: IncomingMessage, outgoing: ServerResponse): Exchange => ({
  incoming,
  outgoing,
  requestId: newRequestId(),
  hostId: incoming.headers.host ?? '',
  format: 'JSON',
})

export const newRequestId = (): string => randomUUID().toUpperCase()

export const successAnswer = (
  { requestId, format }: Pick<Exchange, 'requestId' | 'format'>,
  { action, body }: { action: string; body: Readonly<Record<string, unknown>> },
): Answer => written(format, { root: `${action}Response`, httpStatus: 200, body: { RequestId: requestId, ...body } })

/** A refusal in the body that every ECS error has. */
export const refusalAnswer = ({ requestId, hostId, format }: Pick<Exchange, 'requestId' | 'hostId' | 'format'>, refusal: Refusal): Answer =>
  written(format, {
    root: 'Error',
    httpStatus: refusal.httpStatus,
    body: {
      RequestId: requestId,
      HostId: hostId,
      Code: refusal.code,
      Message: refusal.message,
      Recommend: `https://api.aliyun.com/troubleshoot?${new URLSearchParams({ q: refusal.code, product: 'Ecs', requestId })}`,
      ...refusal.extra,
    },
  })

type Content = { root: string; httpStatus: number; body: Readonly<Record<string, unknown>> }

const written = (format: Format, { root, httpStatus, body }: Content): Answer => {
  switch (format) {
    case 'JSON':
      return { httpStatus, contentType: JSON_CONTENT_TYPE, text: JSON.stringify(body) }
    case 'XML':
      return { httpStatus, contentType: XML_CONTENT_TYPE, text: toXml(root, body) }
  }
}

/**
 * Writes the head. `content-length` is that of the whole text, also when less of it follows.
 * Only JSON and XML come from the gateway itself and bear its headers; a page of a web server in front of it does not.
 */
export const writeHead = ({ outgoing, requestId }: Exchange, { httpStatus, contentType, text }: Answer): void => {
  outgoing.writeHead(httpStatus, {
    'content-type': contentType,
    'content-length': Buffer.byteLength(text),
    vary: 'Accept-Encoding',
    ...((contentType === JSON_CONTENT_TYPE || contentType === XML_CONTENT_TYPE) && {
      'x-acs-request-id': requestId,
      'x-acs-trace-id': randomBytes(16).toString('hex'),
    }),
  })
}

/** `false`: the client had gone before the answer. */
export const send = (exchange: Exchange, answer: Answer): boolean => {
  if (exchange.outgoing.destroyed || exchange.outgoing.headersSent) return false
  writeHead(exchange, answer)
  exchange.outgoing.end(answer.text)
  return true
}
