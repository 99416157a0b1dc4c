import { setTimeout as sleep } from 'node:timers/promises'
import type { Cloud, CloudAccount } from './cloud.ts'
import type { ConsoleProcess } from './console-process.ts'
import type { FaultCase } from './fault-cases.ts'
import type { History } from './history.ts'
import type { Random } from './random.ts'
import type { DiskPlace, Wish } from './wish.ts'

/** What a run has in its hands. */
export type Stage = {
  cloud: Cloud
  consoles: readonly ConsoleProcess[]
  history: History
  random: Random
  wishes: Wish[]
  /** Sent while their console may die: nobody waits for the answer, but the run does. */
  underway: Promise<unknown>[]
  newDisk(account: CloudAccount): Promise<DiskPlace>
  nextNumber(): number
}

export const accountOf = ({ cloud }: Pick<Stage, 'cloud'>, accountId: string): CloudAccount => {
  const found = cloud.accounts.find(({ id }) => id === accountId)
  if (found === undefined) throw new Error(`no account ${accountId}`)
  return found
}

/**
 * Tokens are forgotten in an account of their own: a cloud that answers "still processing" and forgets the token within the same second
 * is none that there is.
 */
export const accountFor = ({ cloud, random }: Pick<Stage, 'cloud' | 'random'>, { besides }: FaultCase): CloudAccount => {
  const [forgetful, first, ...others] = cloud.accounts
  if (forgetful === undefined || first === undefined) throw new Error('a cloud has at least two accounts')
  return besides === 'forget-tokens' ? forgetful : random.pick([first, ...others])
}

const LOOK_EVERY_MS = 40

/** Waits until `look` answers something. `null`: not in time. */
export const eventually = async <T>(look: () => Promise<T | null>, withinMs: number): Promise<T | null> => {
  const untilMs = Date.now() + withinMs
  for (;;) {
    const seen = await look()
    if (seen !== null || Date.now() > untilMs) return seen
    await sleep(LOOK_EVERY_MS)
  }
}

const UP_WITHIN_MS = 90_000

/** A console that answers; any of them by chance. @throws when all stay away. */
export const anyUp = async ({ consoles, random }: Stage): Promise<ConsoleProcess> => {
  const found = await eventually(async () => {
    const [first, ...rest] = consoles.filter((one) => one.isUp())
    return first === undefined ? null : random.pick([first, ...rest])
  }, UP_WITHIN_MS)
  if (found === null) throw new Error(`no console has come up within ${UP_WITHIN_MS} ms: ${consoles.map((one) => one.output()).join('\n')}`)
  return found
}
