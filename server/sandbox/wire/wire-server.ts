import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Gateway } from '../gateway.ts'
import { answerDefect, answerRequest } from './answer-request.ts'
import { exchangeOf, JSON_CONTENT_TYPE, newRequestId, refusalAnswer } from './exchange.ts'
import { type GatewayErrorCode, gatewayRefusal } from './gateway-errors.ts'

/** A legal CreateSnapshot with 20 long tags is a request line of 50 KB; Node's own limit is 16 KiB. */
const HEADER_MAX_BYTES = 256 * 1024
const HEADERS_TIMEOUT_MS = 20_000
const REQUEST_TIMEOUT_MS = 60_000
/** Longer than clients usually keep an idle connection, so that it is not closed under a request. */
const KEEP_ALIVE_TIMEOUT_MS = 120_000

/**
 * The HTTP server of the API. Every answer that leaves it is JSON or XML with a body,
 * except where a fault wants otherwise, and to HEAD, which by HTTP has none.
 */
export const wireServer = (gateway: Gateway): Server => {
  const answer = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const exchange = exchangeOf(incoming, outgoing)
    answerRequest(exchange, gateway).catch((error: unknown) => answerDefect(exchange, gateway, error))
  }
  return (
    createServer({
      maxHeaderSize: HEADER_MAX_BYTES,
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
      requireHostHeader: false,
    })
      .on('request', answer)
      // Without these two, Node answers an unknown `Expect` with an empty 417 and drops a CONNECT.
      .on('checkExpectation', answer)
      .on('connect', (_incoming, socket: Duplex) => socket.end(rawAnswer('UnsupportedHTTPMethod')))
      .on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
        if (!socket.writable || error.code === 'ECONNRESET') socket.destroy()
        else socket.end(rawAnswer(codeOf(error)))
      })
  )
}

const codeOf = ({ code }: NodeJS.ErrnoException): GatewayErrorCode => {
  if (code === 'HPE_HEADER_OVERFLOW') return 'RequestEntityTooLarge'
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 'RequestTimeout'
  return 'MalformedRequest'
}

/** An answer to what is not a request yet, so that Node has no response object for it. */
const rawAnswer = (code: GatewayErrorCode): string => {
  const requestId = newRequestId()
  const { httpStatus, text } = refusalAnswer({ requestId, hostId: '', format: 'JSON' }, gatewayRefusal(code))
  const head = [
    `HTTP/1.1 ${httpStatus} ${STATUS_CODES[httpStatus]}`,
    `content-type: ${JSON_CONTENT_TYPE}`,
    `content-length: ${Buffer.byteLength(text)}`,
    `x-acs-request-id: ${requestId}`,
    'connection: close',
  ]
  return `${head.join('\r\n')}\r\n\r\n${text}`
}
