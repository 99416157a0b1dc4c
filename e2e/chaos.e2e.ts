import { randomInt } from 'node:crypto'
import { expect, test } from 'playwright/test'
import { runChaos, type StoreKind } from '../scripts/chaos/run-chaos'

/* `npm run chaos` in small: a real console is killed while it works, the cloud loses answers, and every wish is accounted for. */

const OPERATIONS = 20
/** Enough for the looks for a lost answer, which take a minute, and for a lease. */
const WITHIN_MS = 240_000

const STORES: readonly [string, StoreKind, readonly string[]][] = [
  ['the embedded store, and a console that is killed', 'pglite', ['K5', 'random']],
  ['PostgreSQL, and two consoles of which either is killed', 'postgres', ['K4', 'random']],
]

for (const [name, store, points] of STORES) {
  test(`with ${name}: nothing is made twice, lost or told wrongly`, async () => {
    test.setTimeout(WITHIN_MS)
    const seed = randomInt(2 ** 31)
    const summary = await runChaos({
      store,
      seed,
      operations: OPERATIONS,
      minutes: 1,
      nemesis: { kills: points.length, freezes: 0, freezeMs: 0, wishesBetween: 5, pauseMostMs: 3_000, points },
      migrationKills: 1,
      accounts: 6,
      folder: test.info().outputPath('histories'),
      say: () => undefined,
    })

    expect(summary.findings, `seed ${seed}`).toEqual([])
    expect(summary.faulted).toBeGreaterThan(OPERATIONS / 2)
    const { K9: whileMigrating, ...whileWorking } = summary.kills
    expect(whileMigrating).toBe(1)
    expect(Object.keys(whileWorking)).not.toEqual([])
  })
}
