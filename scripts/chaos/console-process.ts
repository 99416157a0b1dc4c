import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort, type Running, startProcess } from '../../e2e/process.ts'
import { type Seat, takeSeat } from './ask-console.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const SERVER = 'scripts/serve.mjs'
const INHERITED = { NODE_ENV: 'production' as const, PATH: process.env.PATH, HOME: process.env.HOME }

/** One console of the run: its process can be ended and frozen, and comes back on the same port with the same store. */
export type ConsoleProcess = {
  number: number
  dataDir: string
  isUp(): boolean
  /** @throws while it was never up. */
  seat(): Seat
  /** Answers when it was spawned, in ms. */
  start(): Promise<number>
  kill(): Promise<void>
  /** SIGTERM, and after `patienceMs` SIGKILL. Answers its exit code; `null`: it had to be killed. */
  end(patienceMs?: number): Promise<number | null>
  /** Spawned, and killed so soon after that its store may be half made. */
  dieAtStart(afterMs: number): Promise<void>
  freeze(): void
  thaw(): void
  pid(): number | undefined
  output(): string
}

export type ConsoleOptions = { number: number; dataDir: string; env: Readonly<Record<string, string>> }

export const createConsoleProcess = async ({ number, dataDir, env }: ConsoleOptions): Promise<ConsoleProcess> => {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const settings = { PORT: String(port), NEXT_TELEMETRY_DISABLED: '1', DATA_DIR: dataDir, ...env }
  let running: Running | null = null
  let isFrozen = false
  let seat: Seat | null = null

  return {
    number,
    dataDir,
    isUp: () => running !== null && !running.exited() && !isFrozen,
    seat: () => {
      if (seat === null) throw new Error(`console ${number} was never up`)
      return seat
    },
    start: async () => {
      const spawnedAt = Date.now()
      running = await startProcess({ script: SERVER, args: [], env: settings, url, readyPath: '/api/health/live' })
      // sessions are in the store: they outlive the process
      seat ??= await takeSeat(url, 'operator')
      return spawnedAt
    },
    kill: async () => {
      const dying = running
      running = null
      await dying?.kill()
    },
    end: async (patienceMs) => {
      const ending = running
      running = null
      if (ending === null) return null
      const ended = ending.stop()
      if (patienceMs !== undefined) {
        await Promise.race([ended, sleep(patienceMs)])
        await ending.kill()
      }
      await ended
      return ending.exitCode()
    },
    dieAtStart: async (afterMs) => {
      const child = spawn(process.execPath, [join(ROOT, SERVER)], {
        cwd: ROOT,
        env: { ...INHERITED, ...settings },
        stdio: 'ignore',
      })
      const exited = once(child, 'exit')
      await sleep(afterMs)
      child.kill('SIGKILL')
      await exited
    },
    freeze: () => {
      isFrozen = true
      if (running?.pid !== undefined) process.kill(running.pid, 'SIGSTOP')
    },
    thaw: () => {
      isFrozen = false
      if (running?.pid !== undefined) process.kill(running.pid, 'SIGCONT')
    },
    pid: () => running?.pid,
    output: () => running?.output() ?? '',
  }
}
