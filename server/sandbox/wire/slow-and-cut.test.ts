import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Gateway } from '../gateway.ts'
import { Journal } from '../journal.ts'
import { listenOnLoopback } from '../listen-on-loopback.ts'
import { OPERATIONS } from '../operations/registry.ts'
import { stateSaver } from '../state-saver.ts'
import { acs3Request } from '../testing/acs3-request.ts'
import { type RawAnswer, sendRaw } from '../testing/raw-http.ts'
import { Worlds } from '../worlds.ts'
import { NonceMemory } from './nonce-memory.ts'
import { wireServer } from './wire-server.ts'

/* Clients that take for ever, or go away in the middle. */

const worlds = new Worlds([])
const gateway = {
  operations: OPERATIONS,
  worlds,
  nonces: new NonceMemory(),
  saver: stateSaver(null, worlds),
  strays: new Journal(),
  closing: new AbortController().signal,
} satisfies Gateway
const server = wireServer(gateway, { headMs: 300, requestMs: 600, checkEveryMs: 50, lingerMs: 300 })
let url: string
beforeAll(async () => {
  url = await listenOnLoopback(server, 0)
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const open = (): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true }, () => resolve(socket))
    socket.once('error', reject)
  })

/** What the server says until it ends the connection. */
const heard = (socket: Socket): Promise<string> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = []
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('end', () => socket.end())
    socket.on('error', () => {})
    socket.on('close', () => resolve(Buffer.concat(chunks).toString('utf8')))
  })

/** One byte now and then, for as long as there is someone to take it. */
const trickle = (socket: Socket): void => {
  const drip = setInterval(() => socket.write('x'), 20)
  socket.once('close', () => clearInterval(drip))
}

const regions = (): Promise<RawAnswer> => sendRaw(url, acs3Request({ host: new URL(url).host, action: 'DescribeRegions' }))

const HEAD = 'POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n'

test.each([
  { what: 'nothing at all', start: '' },
  { what: 'a request line that never ends', start: 'GET /?a=' },
  { what: 'a head that never ends', start: `${HEAD}X-Slow: ` },
  { what: 'a body that never ends', start: `${HEAD}\r\nDiskId=` },
])('a client that sends $what is told 408 and shut out, and others are served meanwhile', async ({ start }) => {
  const socket = await open()
  const answer = heard(socket)
  socket.write(start)
  if (start !== '') trickle(socket)

  const meanwhile = await regions()
  const [head = '', body = ''] = (await answer).split('\r\n\r\n')

  expect(meanwhile.status).toBe(200)
  expect(head).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/)
  expect(JSON.parse(body)).toMatchObject({ Code: 'RequestTimeout', RequestId: expect.any(String) })
})

test.each(['SSH-2.0-OpenSSH_9.9\r\n\r\n', 'CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n'])(
  'a client that goes on after the refusal of %j is cut off',
  async (bytes) => {
    const socket = await open()
    const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
    socket.on('error', () => {})
    socket.resume()
    socket.write(bytes)
    trickle(socket)

    await closed
    expect(await regions()).toMatchObject({ status: 200 })
  },
)

test('a CONNECT is refused, and the client gets to read it whatever it sends behind', async () => {
  const socket = await open()
  const answer = heard(socket)
  socket.write(`CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n${'x'.repeat(1_048_576)}`)

  expect(await answer).toContain('"Code":"UnsupportedHTTPMethod"')
})

test('two hundred slow clients at once keep nobody waiting', async () => {
  const sockets = await Promise.all(Array.from({ length: 200 }, open))
  const answers = sockets.map(heard)
  for (const socket of sockets) socket.write(`${HEAD}X-Slow: `)

  const meanwhile = await Promise.all(Array.from({ length: 20 }, regions))
  const told = await Promise.all(answers)

  expect(meanwhile.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200))
  expect(told.filter((answer) => answer.startsWith('HTTP/1.1 408 '))).toHaveLength(200)
})

test.each([
  { what: 'in the request line', bytes: 'GET /?Acc' },
  { what: 'in the head', bytes: HEAD },
  { what: 'in the body', bytes: `${HEAD}\r\nDiskId=d-` },
  { what: 'after a CONNECT', bytes: 'CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n' },
  { what: 'in a chunk', bytes: 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n64\r\nDisk' },
])('a client that goes away $what leaves no trace but its absence', async ({ bytes }) => {
  for (let times = 0; times < 20; times += 1) {
    const socket = await open()
    await new Promise<void>((resolve) => socket.write(bytes, () => resolve()))
    if (times % 2 === 0) socket.destroy()
    else socket.resetAndDestroy()
  }

  expect(await regions()).toMatchObject({ status: 200 })
  expect(gateway.strays.after(0).entries.filter(({ defect }) => defect !== null)).toEqual([])
})

test.each([300_000, 1_048_576, 8_000_000])('a query of %i bytes is refused with 413, and the client gets to read it', async (size) => {
  const socket = await open()
  const answer = heard(socket)
  socket.write(`GET /?a=${'x'.repeat(size)} HTTP/1.1\r\nHost: a\r\n\r\n`)

  const [head = '', body = ''] = (await answer).split('\r\n\r\n')

  expect(head).toMatch(/^HTTP\/1\.1 413 /)
  expect(JSON.parse(body)).toMatchObject({ Code: 'RequestEntityTooLarge' })
})
