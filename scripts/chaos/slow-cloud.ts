import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Seat, submit } from './ask-console.ts'
import { REGION, startCloud } from './cloud.ts'
import { type ConsoleProcess, createConsoleProcess } from './console-process.ts'
import { faultCase } from './fault-cases.ts'
import { memorySlope, percentile } from './figures.ts'
import { randomFrom } from './random.ts'
import { wishFor } from './wish.ts'

/** Every call takes so long: longer than the console waits for any. */
const CLOUD_MS = 30_000
const FOR_EVER = 1_000_000
const CLIENTS = 20
const THINKS_MS = 1_000
export const PAGE_WITHIN_MS = 1_500
const MEMORY_EVERY_MS = 5_000
/** The caches of a fresh process fill up first. */
const WARM_UP_MS = 60_000

const CALM_MS = 45_000
/** Slow pages are the cloud's fault only if they are slower than with a cloud that answers at once, in the same minute. */
const SLOWER_THAN_CALM_MAX = 1.5

export type PageFigures = { path: string; requests: number; p50Ms: number; p95Ms: number; failed: number }

export type SlowCloudSummary = {
  calm: readonly PageFigures[]
  pages: readonly PageFigures[]
  /** Pages that are over the bound, and not because the machine is busy. */
  late: readonly string[]
  memory: { firstMb: number; lastMb: number; mbPerHour: number } | null
}

/** A console that has read its fleet once, and a cloud that from then on answers after 30 s: how long people wait, and what memory does. */
export const measureSlowCloud = async ({ minutes, say }: { minutes: number; say(sentence: string): void }): Promise<SlowCloudSummary> => {
  const home = await mkdtemp(join(tmpdir(), 'snapshot-console-slow-'))
  const cloud = await startCloud(1, 'fleet')
  const [account] = cloud.accounts
  if (account === undefined) throw new Error('a cloud without an account')
  const { world } = account
  const env = { ECS_SANDBOX_URL: cloud.url, ALIBABA_CLOUD_ACCESS_KEY_ID: world.accessKeyId }
  const console = await createConsoleProcess({ number: 1, dataDir: join(home, 'data'), env })
  try {
    await console.start()
    const seat = console.seat()
    const paths = await warmPaths(seat, await world.hasDisk('disk-of-one-operation'))
    say(`${CLIENTS} clients, and a cloud that answers at once, for ${CALM_MS / 1_000} s`)
    const calm = await visit(seat, paths, Date.now() + CALM_MS)
    await world.control('POST', '/faults', { kind: 'slow', delayMs: CLOUD_MS, times: FOR_EVER })
    say(`every call takes ${CLOUD_MS / 1_000} s now; ${CLIENTS} clients for ${minutes} min`)
    const untilMs = Date.now() + minutes * 60_000
    const [pages, memory] = await Promise.all([visit(seat, paths, untilMs), watchMemory(console, untilMs)])
    return { calm, pages, late: latePages(pages, calm), memory }
  } finally {
    await console.kill()
    await cloud.stop()
    await rm(home, { recursive: true, force: true })
  }
}

const latePages = (pages: readonly PageFigures[], calm: readonly PageFigures[]): string[] =>
  pages.flatMap(({ path, p95Ms, failed }) => {
    const calmMs = calm.find((one) => one.path === path)?.p95Ms ?? 0
    return failed > 0 || p95Ms > Math.max(PAGE_WITHIN_MS, calmMs * SLOWER_THAN_CALM_MAX) ? [path] : []
  })

/** Asks each once, while the cloud is fast. */
const warmPaths = async (seat: Seat, diskId: string): Promise<readonly string[]> => {
  const wish = wishFor({ accountId: 'default', regionId: REGION, diskId }, { number: 1, random: randomFrom(1), fault: faultCase('none') })
  const made = await submit(seat, wish)
  if (made.kind !== 'ok') throw new Error(`no operation to look at: ${made.problem}`)
  const paths = ['/disks', '/snapshots', '/api/disks', `/api/operations/${made.value.operationId}`]
  for (const path of paths) await ask(seat, path)
  return paths
}

type Visit = { path: string; tookMs: number; isOk: boolean }

const ask = async ({ url, cookie }: Seat, path: string): Promise<Visit> => {
  const startedAt = performance.now()
  const response = await fetch(`${url}${path}`, { headers: { cookie } }).catch(() => null)
  await response?.text()
  return { path, tookMs: performance.now() - startedAt, isOk: response?.ok === true }
}

const visit = async (seat: Seat, paths: readonly string[], untilMs: number): Promise<PageFigures[]> => {
  const visits: Visit[] = []
  const client = async (first: number): Promise<void> => {
    await sleep((first * THINKS_MS) / CLIENTS)
    for (let turn = first; Date.now() < untilMs; turn += 1) {
      visits.push(await ask(seat, paths[turn % paths.length] ?? '/disks'))
      await sleep(THINKS_MS)
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, (_, index) => client(index)))
  return paths.map((path) => {
    const of = visits.filter((one) => one.path === path)
    const tookMs = of.map((one) => one.tookMs)
    const failed = of.filter(({ isOk }) => !isOk).length
    return { path, requests: of.length, p50Ms: percentile(tookMs, 50), p95Ms: percentile(tookMs, 95), failed }
  })
}

/** `null`: too short to tell. */
const watchMemory = async (console: ConsoleProcess, untilMs: number): Promise<SlowCloudSummary['memory']> => {
  const samples: { atMs: number; mb: number }[] = []
  await sleep(WARM_UP_MS)
  while (Date.now() < untilMs) {
    samples.push({ atMs: Date.now(), mb: await residentMb(console.pid()) })
    await sleep(MEMORY_EVERY_MS)
  }
  const [first, last] = [samples[0], samples.at(-1)]
  if (first === undefined || last === undefined || first === last) return null
  return { firstMb: first.mb, lastMb: last.mb, mbPerHour: memorySlope(samples) }
}

const residentMb = async (pid: number | undefined): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? Number.NaN) / 1_024
}
