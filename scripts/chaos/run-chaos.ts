import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { postgresUnderTest } from '../test-setup/postgres-under-test.ts'
import { type Cloud, REGION, startCloud } from './cloud.ts'
import { type ConsoleProcess, createConsoleProcess } from './console-process.ts'
import { FAULT_CASES } from './fault-cases.ts'
import { createHistory } from './history.ts'
import { killWhileMigrating, type NemesisOptions, runNemesis } from './nemesis.ts'
import { observe } from './observe.ts'
import { randomFrom } from './random.ts'
import { sendWish } from './send-wish.ts'
import { accountFor, type Stage } from './stage.ts'
import { type Summary, summarise } from './summarise.ts'
import { verifyAudit } from './verify-audit.ts'
import { faultInTurn, wishFor } from './wish.ts'

export type StoreKind = 'pglite' | 'postgres'

export type ChaosOptions = {
  store: StoreKind
  seed: number
  operations: number
  /** No wish is begun after this. */
  minutes: number
  nemesis: NemesisOptions
  migrationKills: number
  /** Accounts of the cloud: each lets the console work on four operations at once. */
  accounts: number
  /** Where the history is written. */
  folder: string
  say(sentence: string): void
}

/** How many operators press buttons at once. */
const OPERATORS = 12
const SECRET = 'a secret of at least thirty-two characters'

/** One run: wishes, faults and kills side by side, then quiet, then the account of it. The history stays if anything is found. */
export const runChaos = async (options: ChaosOptions): Promise<Summary> => {
  const { store, seed, folder, say } = options
  await mkdir(folder, { recursive: true })
  const home = await mkdtemp(join(tmpdir(), 'snapshot-console-chaos-'))
  const cloud = await startCloud(options.accounts)
  const postgres = store === 'postgres' ? await postgresUnderTest() : null
  const shared: Readonly<Record<string, string>> =
    postgres === null ? {} : { DATABASE_URL: await postgres.createDatabase('chaos'), AUTH_SECRET: SECRET }
  const env = { ...shared, ECS_SANDBOX_URL: cloud.url, ECS_ACCOUNTS_FILE: await accountsFile(home, cloud) }
  const consoles: ConsoleProcess[] = []
  try {
    for (const number of store === 'postgres' ? [1, 2] : [1]) {
      consoles.push(await createConsoleProcess({ number, dataDir: join(home, `console-${number}`), env }))
    }
    const stage = createStage({ cloud, consoles, seed, path: join(folder, `${store}-${seed}.jsonl`) })
    await play(stage, options)
    say('quiet: waiting until everything has settled')
    const seen = await observe(stage)
    const exitCodes = await Promise.all(consoles.map((one) => one.end()))
    const isAuditWhole = await verifyAudit({ ...env, DATA_DIR: consoles[0]?.dataDir ?? '' })
    const summary = summarise({ ...seen, isAuditWhole, exitCodes })
    if (summary.findings.length === 0) await rm(stage.history.path, { force: true })
    else say(`what happened is in ${stage.history.path}`)
    return summary
  } finally {
    for (const one of consoles) await one.kill()
    await cloud.stop()
    await postgres?.stop()
    await rm(home, { recursive: true, force: true })
  }
}

const play = async (stage: Stage, { operations, minutes, nemesis, migrationKills, say }: ChaosOptions): Promise<void> => {
  say(`K9: ${migrationKills} starts are killed while the store is made`)
  await killWhileMigrating(stage, migrationKills)
  await Promise.all(stage.consoles.map((one) => one.start()))
  say(`${operations} wishes, ${nemesis.kills} kills, ${nemesis.freezes} freezes`)
  const untilMs = Date.now() + minutes * 60_000
  let left = operations
  let answered = 0
  const operator = async (): Promise<void> => {
    while (left > 0 && Date.now() < untilMs) {
      left -= 1
      const number = stage.nextNumber()
      const fault = faultInTurn(number)
      const place = await stage.newDisk(accountFor(stage, fault))
      await sendWish(stage, wishFor(place, { number, random: stage.random, fault }))
      answered += 1
      if (answered % REPORT_EVERY === 0) say(`${answered} wishes sent`)
    }
  }
  await allDone([...Array.from({ length: OPERATORS }, operator), runNemesis(stage, nemesis)])
  await allDone(stage.underway)
}

const REPORT_EVERY = 100

/** Waits for all before it tells of the first that failed: what is being started must not be left behind. */
const allDone = async (works: readonly Promise<unknown>[]): Promise<void> => {
  const failed = (await Promise.allSettled(works)).find((one) => one.status === 'rejected')
  if (failed !== undefined) throw failed.reason
}

type Setting = { cloud: Cloud; consoles: readonly ConsoleProcess[]; seed: number; path: string }

const createStage = ({ cloud, consoles, seed, path }: Setting): Stage => {
  let disks = 0
  const random = randomFrom(seed)
  // a short run meets only some of the faults: which, the seed decides
  let numbers = random.below(FAULT_CASES.length)
  return {
    cloud,
    consoles,
    random,
    history: createHistory(path),
    wishes: [],
    underway: [],
    newDisk: async (account) => {
      disks += 1
      return { accountId: account.id, regionId: REGION, diskId: await account.world.hasDisk(`disk-${disks}`) }
    },
    nextNumber: () => {
      numbers += 1
      return numbers
    },
  }
}

const accountsFile = async (home: string, { accounts }: Cloud): Promise<string> => {
  const path = join(home, 'accounts.json')
  const written = accounts.map(({ id, world }) => ({
    id,
    label: id,
    regions: [REGION],
    credential: { kind: 'sandbox', accessKeyId: world.accessKeyId },
  }))
  await writeFile(path, JSON.stringify(written), { mode: 0o600 })
  return path
}
