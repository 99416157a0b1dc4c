import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { startSandbox } from './start-sandbox.ts'
import { sendRaw } from './testing/raw-http.ts'
import { sandboxUnderTest } from './testing/sandbox-under-test.ts'

const portOf = (url: string): number => Number(new URL(url).port)

test('a port that is taken is told, and nothing is left open', async () => {
  const other = await startSandbox()
  const free = await startSandbox()
  await free.close()

  await expect(startSandbox({ port: portOf(other.url) })).rejects.toThrow(
    /^Port \d+ on 127\.0\.0\.1 cannot be opened: another program uses it\.$/,
  )
  await expect(startSandbox({ port: portOf(free.url), controlPort: portOf(other.url) })).rejects.toThrow(/another program uses it/)
  await expect(canListen(portOf(free.url))).resolves.toBe(true)
  await other.close()
})

test('both ports are closed afterwards, hung requests are let go, and closing twice does no harm', async () => {
  const under = await sandboxUnderTest()
  await under.control('POST', '/worlds/sandbox/faults', { kind: 'hang' })
  await under.control('POST', '/worlds/sandbox/faults', { kind: 'slow', delayMs: 60_000 })
  const hung = [under.call({ action: 'DescribeRegions' }), under.call({ action: 'DescribeRegions' })].map((call) =>
    call.catch(() => 'let go'),
  )
  await expect.poll(async () => (await under.journal('sandbox')).entries.map(({ fault }) => fault)).toEqual(['hang before', 'slow before'])

  await Promise.all([under.sandbox.close(), under.sandbox.close()])

  expect(await Promise.all(hung)).toEqual(['let go', 'let go'])
  await expect(under.call({ action: 'DescribeRegions' })).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  await expect(under.control('GET', '/health')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
})

test('npm run sandbox says where it serves, and stops on a signal', { timeout: 30_000 }, async () => {
  const cli = runCli(['--port', '0', '--control-port', '0'])
  await expect.poll(() => cli.said(), { timeout: 20_000 }).toMatch(/Control API {2}http:\/\/127\.0\.0\.1:\d+/)

  const controlUrl = /Control API +(\S+)/.exec(cli.said())?.[1] ?? ''
  const health = await sendRaw(controlUrl, { method: 'GET', path: '/health', headers: { host: new URL(controlUrl).host } })
  cli.kill('SIGTERM')

  expect(health.json).toMatchObject({ status: 'ok' })
  expect(cli.said()).toMatch(/ECS API {6}http:\/\/127\.0\.0\.1:\d+ .*AccessKeySecret sandbox-secret/)
  expect(await cli.exitCode).toBe(0)
})

test('npm run sandbox with a wrong option ends with a sentence, not with a stack', { timeout: 30_000 }, async () => {
  const cli = runCli(['--port', 'http'])

  expect(await cli.exitCode).toBe(1)
  expect(cli.said().trim()).toBe('--port takes a port number from 0 to 65535, not "http".')
})

const runCli = (args: readonly string[]) => {
  const script = fileURLToPath(new URL('../../scripts/sandbox.mjs', import.meta.url))
  const child = spawn(process.execPath, [script, ...args])
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)))
  return {
    said: () => said,
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    exitCode: new Promise<number | null>((resolve) => child.on('close', resolve)),
  }
}

const canListen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer()
    server.on('error', () => resolve(false))
    server.listen({ port, host: '127.0.0.1' }, () => server.close(() => resolve(true)))
  })
