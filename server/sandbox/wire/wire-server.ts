import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Gateway } from '../gateway.ts'
import type { Refusal } from '../operation.ts'
import { answerDefect, answerRequest } from './answer-request.ts'
import { exchangeOf, JSON_CONTENT_TYPE, newRequestId, refusalAnswer } from './exchange.ts'
import { gatewayRefusal } from './gateway-errors.ts'

/** A legal CreateSnapshot with 20 long tags is a request line of 50 KB; Node's own limit is 16 KiB. */
const HEADER_MAX_BYTES = 256 * 1024
/** How long a head, and a whole request, may take to arrive; looked at every so often. */
export type Patience = {
  headMs: number
  requestMs: number
  checkEveryMs: number
  /** A connection that was refused before the end of its request stays open for so long, so that the client gets to read it. */
  lingerMs: number
}

const PATIENCE: Patience = { headMs: 20_000, requestMs: 60_000, checkEveryMs: 5_000, lingerMs: 5_000 }
/** Longer than clients usually keep an idle connection, so that it is not closed under a request. */
const KEEP_ALIVE_TIMEOUT_MS = 120_000

/**
 * The HTTP server of the API. Every answer that leaves it is JSON or XML with a body,
 * except where a fault wants otherwise, and to HEAD, which by HTTP has none.
 */
export const wireServer = (gateway: Gateway, { headMs, requestMs, checkEveryMs, lingerMs }: Patience = PATIENCE): Server => {
  const answer = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const exchange = exchangeOf(incoming, outgoing)
    answerRequest(exchange, gateway).catch((error: unknown) => answerDefect(exchange, gateway, error))
  }
  return (
    createServer({
      maxHeaderSize: HEADER_MAX_BYTES,
      headersTimeout: headMs,
      requestTimeout: requestMs,
      connectionsCheckingInterval: checkEveryMs,
      keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
      requireHostHeader: false,
    })
      .on('request', answer)
      // Without these two, Node answers an unknown `Expect` with an empty 417 and drops a CONNECT.
      .on('checkExpectation', answer)
      .on('connect', (_incoming, socket: Duplex) => refuseRaw(socket, gatewayRefusal('UnsupportedHTTPMethod'), lingerMs))
      .on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
        if (!socket.writable || error.code === 'ECONNRESET') socket.destroy()
        else refuseRaw(socket, refusalOf(error), lingerMs)
      })
  )
}

const refuseRaw = (socket: Duplex, refusal: Refusal, lingerMs: number): void => {
  // After a CONNECT nobody else listens, and an error that nobody hears ends the process.
  socket.on('error', () => socket.destroy())
  socket.end(rawAnswer(refusal))
  const impatience = setTimeout(() => socket.destroy(), lingerMs)
  socket.once('close', () => clearTimeout(impatience))
}

const refusalOf = ({ code }: NodeJS.ErrnoException): Refusal => {
  if (code === 'HPE_HEADER_OVERFLOW') return gatewayRefusal('RequestEntityTooLarge')
  // The documented 504 is for a request that ECS did not finish; here it is the client that took too long.
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return { ...gatewayRefusal('RequestTimeout', 'The request did not arrive in time.'), httpStatus: 408 }
  return gatewayRefusal('MalformedRequest')
}

/** An answer to what is not a request yet, so that Node has no response object for it. */
const rawAnswer = (refusal: Refusal): string => {
  const requestId = newRequestId()
  const { httpStatus, text } = refusalAnswer({ requestId, hostId: '', format: 'JSON' }, refusal)
  const head = [
    `HTTP/1.1 ${httpStatus} ${STATUS_CODES[httpStatus]}`,
    `content-type: ${JSON_CONTENT_TYPE}`,
    `content-length: ${Buffer.byteLength(text)}`,
    `x-acs-request-id: ${requestId}`,
    'connection: close',
  ]
  return `${head.join('\r\n')}\r\n\r\n${text}`
}
