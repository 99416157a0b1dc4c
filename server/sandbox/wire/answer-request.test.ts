import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Gateway } from '../gateway.ts'
import { Journal } from '../journal.ts'
import { listenOnLoopback } from '../listen-on-loopback.ts'
import { stateSaver } from '../state-saver.ts'
import { acs3Request } from '../testing/acs3-request.ts'
import { type RawAnswer, sendRaw } from '../testing/raw-http.ts'
import { Worlds } from '../worlds.ts'
import { NonceMemory } from './nonce-memory.ts'
import { wireServer } from './wire-server.ts'

/* An operation with a bug, which the true ones are not supposed to have. */

const worlds = new Worlds([])
const gateway = {
  operations: {
    Break: () => {
      throw new RangeError('a bug')
    },
    Circle: () => {
      const body: Record<string, unknown> = {}
      body.self = body
      return { ok: true, body }
    },
    Fine: () => ({ ok: true, body: { Fine: true } }),
  },
  worlds,
  nonces: new NonceMemory(),
  saver: stateSaver(null, worlds),
  strays: new Journal(),
  closing: new AbortController().signal,
} satisfies Gateway
const server = wireServer(gateway)
let url: string
beforeAll(async () => {
  url = await listenOnLoopback(server, 0)
})
afterAll(() => {
  server.close()
})

const call = (action: string): Promise<RawAnswer> => sendRaw(url, acs3Request({ host: new URL(url).host, action }))

test.each([
  { action: 'Break', defect: 'RangeError: a bug' },
  { action: 'Circle', defect: expect.stringMatching(/^TypeError: .*circular/) },
])('an operation that throws ($action) is an InternalError, a defect in the journal, and nothing more', async ({ action, defect }) => {
  const answer = await call(action)

  expect(answer).toMatchObject({ status: 500, json: { Code: 'InternalError', RequestId: expect.any(String) } })
  expect(gateway.worlds.peek('sandbox')?.journal.after(0).entries.at(-1)).toMatchObject({
    action,
    defect,
    outcome: { kind: 'answered', httpStatus: 500, code: 'InternalError' },
  })
  expect(await call('Fine')).toMatchObject({ status: 200, json: { Fine: true } })
})
