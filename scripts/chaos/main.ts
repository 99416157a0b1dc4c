import { randomInt } from 'node:crypto'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type ChaosOptions, runChaos, type StoreKind } from './run-chaos.ts'
import { measureSlowCloud, PAGE_WITHIN_MS } from './slow-cloud.ts'
import { PICK_UP_WITHIN_MS, type Summary } from './summarise.ts'

const say = (sentence: string): void => void process.stdout.write(`chaos: ${sentence}\n`)

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    operations: { type: 'string', default: '500' },
    kills: { type: 'string', default: '40' },
    freezes: { type: 'string', default: '4' },
    minutes: { type: 'string', default: '15' },
    store: { type: 'string' },
    'slow-cloud': { type: 'boolean', default: false },
    soak: { type: 'string' },
  },
})

/** A lease of 30 s ends while the console stands still: the other one, if there is one, takes over. */
const FREEZE_MS = { pglite: 12_000, postgres: 38_000 } as const satisfies Record<StoreKind, number>

const optionsFor = (store: StoreKind, seed: number): ChaosOptions => ({
  store,
  seed,
  operations: wholeNumber('--operations', values.operations),
  minutes: wholeNumber('--minutes', values.minutes),
  nemesis: {
    kills: wholeNumber('--kills', values.kills),
    freezes: wholeNumber('--freezes', values.freezes),
    freezeMs: FREEZE_MS[store],
    wishesBetween: 12,
    pauseMostMs: 15_000,
  },
  migrationKills: 5,
  accounts: 8,
  folder: join(tmpdir(), `snapshot-console-chaos-${userInfo().username}`),
  say: (sentence) => say(`${store}: ${sentence}`),
})

const report = (store: StoreKind, { findings, faults, endings, kills, pickUpMs, ...summary }: Summary): void => {
  const { wishes, faulted, freezes, sendsPerOperation, duplicates, lost, wrong } = summary
  say(`${store}: ${wishes} operations, ${faulted} of them with a fault of their own`)
  say(`${store}: faults   ${listed(faults)}`)
  say(`${store}: endings  ${listed(endings)}`)
  say(`${store}: kills    ${listed(kills)}; freezes ${freezes}`)
  say(
    `${store}: picked up after a start: ${pickUpMs.count} times, median ${pickUpMs.median} ms, most ${pickUpMs.most} ms (bound ${PICK_UP_WITHIN_MS})`,
  )
  say(`${store}: requests for a snapshot / operation ${sendsPerOperation.toFixed(2)}`)
  say(`${store}: duplicates ${duplicates}, lost ${lost}, wrong states ${wrong}`)
  for (const { invariant, harm, what } of findings) say(`${store}: ${harm} (${invariant}): ${what}`)
}

const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .toSorted(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }))
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')

function wholeNumber(name: string, text: string): number {
  if (/^[0-9]{1,10}$/.test(text)) return Number(text)
  throw new Error(`${name} must be a whole number; it is ${JSON.stringify(text)}.`)
}

const storesOf = (wanted: string | undefined): readonly StoreKind[] => {
  if (wanted === undefined) return ['pglite', 'postgres']
  if (wanted === 'pglite' || wanted === 'postgres') return [wanted]
  throw new Error(`--store must be pglite or postgres; it is ${JSON.stringify(wanted)}.`)
}

/** Answers how many were wrong. */
const playChaos = async (): Promise<number> => {
  const seed = wholeNumber('--seed', values.seed ?? String(randomInt(2 ** 31)))
  say(`seed ${seed}`)
  let findings = 0
  for (const store of storesOf(values.store)) {
    const summary = await runChaos(optionsFor(store, seed))
    report(store, summary)
    findings += summary.findings.length
  }
  if (findings > 0) say(`repeat with: npm run chaos -- --seed ${seed}`)
  return findings
}

const SLOW_MINUTES = '2'

const playSlowCloud = async (): Promise<number> => {
  const minutes = wholeNumber('--soak', values.soak ?? SLOW_MINUTES)
  const { calm, pages, late, memory } = await measureSlowCloud({ minutes, say })
  for (const { path, requests, p50Ms, p95Ms, failed } of pages) {
    const calmMs = calm.find((one) => one.path === path)?.p95Ms ?? 0
    const name = path.replace(/[0-9a-f-]{36}$/, '{id}')
    const times = `p50 ${p50Ms.toFixed(0)} ms, p95 ${p95Ms.toFixed(0)} ms (bound ${PAGE_WITHIN_MS}; with a fast cloud ${calmMs.toFixed(0)})`
    say(`slow cloud: ${name}: ${times}, ${requests} requests, ${failed} failed`)
  }
  if (memory !== null)
    say(
      `slow cloud: memory ${memory.firstMb.toFixed(0)} MB at first, ${memory.lastMb.toFixed(0)} MB at last, ${memory.mbPerHour.toFixed(1)} MB an hour`,
    )
  return late.length
}

const isSlowCloud = values['slow-cloud'] || values.soak !== undefined
process.exitCode = (await (isSlowCloud ? playSlowCloud() : playChaos())) === 0 ? 0 : 1
