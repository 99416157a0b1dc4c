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
  /** `null` while it runs, and when a signal ended it. */
  exitCode: () => number | null
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
    exitCode: () => child.exitCode,
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  }
  await untilReady(running, `${options.url}${options.readyPath}`)
  return running
}

/** Below the ports that the operating system gives out by itself. */
const FIRST_PORT = 21_000
const PORTS_PER_WORKER = 2_000

let asked = Math.floor(Math.random() * PORTS_PER_WORKER)

/** A port that was free a moment ago, out of those of this worker: between two workers the same one could be taken twice. */
export const freePort = async (): Promise<number> => {
  const worker = Number(process.env.TEST_PARALLEL_INDEX ?? 0)
  for (;;) {
    asked += 1
    const port = FIRST_PORT + worker * PORTS_PER_WORKER + (asked % PORTS_PER_WORKER)
    if (await isFree(port)) return port
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })

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
