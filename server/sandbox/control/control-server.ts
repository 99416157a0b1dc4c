import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Gateway } from '../gateway.ts'
import { type ControlAnswer, errorAnswer } from './control-answer.ts'
import { isLoopbackHost } from './is-loopback-host.ts'
import { readControlBody } from './read-control-body.ts'
import { matchRoute } from './route.ts'
import { ROUTES } from './routes.ts'

const TIMEOUT_MS = 20_000

/** The HTTP server of the control port. What it changes is in the state file before it answers. */
export const controlServer = (gateway: Gateway): Server =>
  createServer({ headersTimeout: TIMEOUT_MS, requestTimeout: TIMEOUT_MS }, (incoming, outgoing) => {
    answerControl(incoming, gateway)
      .catch((error: unknown) => errorAnswer(500, `The sandbox failed: ${error instanceof Error ? error.message : String(error)}`))
      .then((answer) => answer !== null && sendControl(outgoing, answer))
  })

/** `null`: the client went away. */
const answerControl = async (incoming: IncomingMessage, gateway: Gateway): Promise<ControlAnswer | null> => {
  const body = await readControlBody(incoming)
  if (body === null) return null
  if (incoming.headers.origin !== undefined) return errorAnswer(403, 'The control port is not for web pages.')
  if (!isLoopbackHost(incoming.headers.host))
    return errorAnswer(403, 'The control port answers only under a loopback name, such as 127.0.0.1.')
  if (!body.ok) return body.answer

  const address = addressOf(incoming.url ?? '')
  if (address === null) return errorAnswer(400, 'The path is not well-formed.')
  const method = incoming.method ?? ''
  const matched = matchRoute(ROUTES, method, address.parts)
  switch (matched.kind) {
    case 'nothing':
      return errorAnswer(404, `There is nothing at /${address.parts.join('/')}.`)
    case 'wrong-method':
      return { ...errorAnswer(405, `Here one may only ${matched.allowed.join(', ')}.`), headers: { allow: matched.allowed.join(', ') } }
    case 'route': {
      const answer = matched.route.answer({ gateway, path: matched.path, query: address.query, body: body.value })
      if (method !== 'GET') gateway.saver.save()
      return answer
    }
  }
}

type Address = { parts: readonly string[]; query: Readonly<Record<string, string>> }

/** Only there because a path alone is no URL. */
const BASE = 'http://127.0.0.1'

const addressOf = (url: string): Address | null => {
  if (!URL.canParse(url, BASE)) return null
  const parsed = new URL(url, BASE)
  try {
    const parts = parsed.pathname.split('/').slice(1).map(decodeURIComponent)
    return { parts, query: Object.fromEntries(parsed.searchParams) }
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}

const sendControl = (outgoing: ServerResponse, { httpStatus, body, headers }: ControlAnswer): void => {
  const text = `${JSON.stringify(body, null, 2)}\n`
  outgoing.writeHead(httpStatus, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
  })
  outgoing.end(text)
}
