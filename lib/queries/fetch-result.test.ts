import { createServer, type ServerResponse } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import type { Problem } from '@/lib/errors/problem'
import { fetchResult } from '@/lib/queries/fetch-result'
import { ProblemError } from '@/lib/queries/problem-error'

const servers: ReturnType<typeof createServer>[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

const listen = (answer: (response: ServerResponse) => void): Promise<string> =>
  new Promise((resolve) => {
    const server = createServer((_, response) => answer(response))
    servers.push(server)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/api/disks`)
    })
  })

const never = new AbortController().signal

const problemAt = async (url: string): Promise<Problem> => {
  const error: unknown = await fetchResult(url, never).catch((caught: unknown) => caught)
  if (!(error instanceof ProblemError)) throw new Error('no problem')
  return error.problem
}

test('the value of the answer is the data', async () => {
  const url = await listen((response) => response.end('{"ok":true,"value":{"rows":[]}}'))

  expect(await fetchResult(url, never)).toEqual({ rows: [] })
})

test('the problem of the answer is thrown, whatever the status', async () => {
  const url = await listen((response) => response.writeHead(403).end('{"ok":false,"problem":{"kind":"foreign-origin"}}'))

  expect(await problemAt(url)).toEqual({ kind: 'foreign-origin' })
})

describe('an answer of something else than the console', () => {
  test.each(['<html>502</html>', '', '[]', 'null', '{"ok":true}', '{"ok":false}', '{"error":"x"}'])('%j', async (body) => {
    const url = await listen((response) => response.writeHead(502).end(body))

    expect(await problemAt(url)).toEqual({ kind: 'unexpected', reference: null })
  })
})

test('a console that cannot be reached is "offline"', async () => {
  const url = await listen((response) => response.destroy())

  expect(await problemAt(url)).toEqual({ kind: 'offline' })
})

test('a question that is no longer wanted is given up, and that is no problem', async () => {
  const controller = new AbortController()
  const url = await listen(() => controller.abort())

  await expect(fetchResult(url, controller.signal)).rejects.toHaveProperty('name', 'AbortError')
})
