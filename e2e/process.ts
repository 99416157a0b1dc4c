import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const READY_WITHIN_MS = 45_000
const LOOK_EVERY_MS = 60
const END_WITHIN_MS = 8_000

export type Running = {
  url: string
  pid: number | undefined
  output: () => string
  exited: () => boolean
  stop: () => Promise<void>
  kill: () => Promise<void>
}

/** Starts a program of the project with Node and waits until `readyUrl` answers. */
export const startProcess = async (options: {
  script: string
  args: readonly string[]
  env: Readonly<Record<string, string>>
  url: string
  readyPath: string
}): Promise<Running> => {
  const child = spawn(process.execPath, [join(ROOT, options.script), ...options.args], {
    cwd: ROOT,
    env: { NODE_ENV: 'production', PATH: process.env.PATH, HOME: process.env.HOME, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  child.stdout.on('data', (chunk: Buffer) => lines.push(chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => lines.push(chunk.toString()))

  const running = {
    url: options.url,
    pid: child.pid,
    output: () => lines.join(''),
    exited: () => child.exitCode !== null || child.signalCode !== null,
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  }
  await untilReady(running, `${options.url}${options.readyPath}`)
  return running
}

/** A port that was free a moment ago. */
export const freePort = async (): Promise<number> => {
  const probe = createServer()
  probe.listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

const untilReady = async (running: Running, url: string): Promise<void> => {
  const deadline = Date.now() + READY_WITHIN_MS
  while (Date.now() < deadline) {
    if (running.exited()) throw new Error(`the process ended before it was ready:\n${running.output()}`)
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
  await running.stop()
  throw new Error(`not ready within ${READY_WITHIN_MS} ms:\n${running.output()}`)
}

const end = async (child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  const timer = setTimeout(() => child.kill('SIGKILL'), END_WITHIN_MS)
  await ended
  clearTimeout(timer)
}
