import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import proxyaddr from 'proxy-addr'
import { listenOn, ROOT } from './project.mjs'

const METHODS = ['GET', 'HEAD', 'POST']
const HEADERS_WITHIN_MS = 10_000
const REQUEST_WITHIN_MS = 30_000

const REFUSAL_HEADERS = {
  'content-type': 'text/plain; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
}

// Next answers 500 to a method or an address that it cannot put into its own request object, so these are refused before it.
const port = Number(process.env.PORT)
const next = createRequire(join(ROOT, 'package.json'))('next')
const app = next({ dev: false, dir: ROOT, hostname: listenOn(), port })
// the console starts here, and refuses wrong settings with a sentence
await app.prepare()
const answer = app.getRequestHandler()
const isTrusted = proxyaddr.compile((process.env.TRUSTED_PROXIES ?? '').split(',').flatMap((part) => part.trim() || []))

createServer({ headersTimeout: HEADERS_WITHIN_MS, requestTimeout: REQUEST_WITHIN_MS }, (request, response) => {
  if (!METHODS.includes(request.method)) return refuse(response, 405, { allow: METHODS.join(', ') })
  if (!isReadable(request.url)) return refuse(response, 400)
  if (request.headers['next-action'] !== undefined) blameTheBody(response)
  nameTheSender(request)
  answer(request, response)
}).listen(port, listenOn())

function refuse(response, status, headers = {}) {
  response.writeHead(status, { ...REFUSAL_HEADERS, ...headers }).end(`${status}\n`)
}

/** Whatever a request says of its sender counts only where a trusted proxy has said it. Read by server/session/visitor-of.ts. */
function nameTheSender(request) {
  request.headers['x-console-address'] = proxyaddr(request, isTrusted)
  for (const name of ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port'])
    delete request.headers[name]
}

/** No action of ours throws: they answer with a Problem. So a 500 to an action means that Next could not read its arguments. */
function blameTheBody(response) {
  const writeHead = response.writeHead
  response.writeHead = (status, ...rest) => writeHead.call(response, status === 500 ? 400 : status, ...rest)
}

function isReadable(address) {
  try {
    const { pathname } = new URL(address, 'http://localhost')
    decodeURIComponent(pathname)
    return true
  } catch {
    return false
  }
}
