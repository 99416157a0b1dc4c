import { setTimeout as sleep } from 'node:timers/promises'
import type { ConsoleProcess } from './console-process.ts'
import { type FaultCase, faultCase, HELD_AFTER, HELD_LOOK, heldBefore } from './fault-cases.ts'
import { readRequests } from './read-cloud.ts'
import { heldRequest, sendAndGo } from './send-wish.ts'
import { accountFor, accountOf, eventually, type Stage } from './stage.ts'
import { type Wish, wishFor } from './wish.ts'

/*
 * Where a console is killed. K0 before the wish is on record, K1 before the browser is answered, K2 before the lease, K3 "sending" on
 * record and not sent, K4 at the cloud without effect, K5 with effect and without answer, K6 answered and not stored, K7 stored and not
 * shown, K8 while it polls, K9 while it migrates, K10 while it drains after SIGTERM, K11 while it looks for a lost answer.
 */

/** Brings a console to the point and answers the wish that is there; `null`: it did not come to it, and nothing is killed. */
export type KillPoint = {
  name: string
  signal: 'SIGKILL' | 'SIGTERM'
  reach(stage: Stage, at: ConsoleProcess): Promise<Wish | null>
}

const RANDOM_MS = 400
const HELD_MS = 6_000
const SHORT_HOLD_MS = 700
const BLINK_MS = 30
/** As many as a console works on at once for one account. */
const IN_TURN = 4

/** Sends a wish that nobody waits for. */
export const begin = async (stage: Stage, at: ConsoleProcess, fault: FaultCase, account = accountFor(stage, fault)): Promise<Wish> => {
  const { random } = stage
  const wish = wishFor(await stage.newDisk(account), { number: stage.nextNumber(), random, fault })
  const sent = { ...wish, habit: 'goes-away' } as const
  await sendAndGo(stage, sent, at)
  return sent
}

const atHeld =
  (fault: () => FaultCase, action: string): KillPoint['reach'] =>
  async (stage, at) => {
    const wish = await begin(stage, at, fault())
    return (await heldRequest(stage, wish, action)) === null ? null : wish
  }

/** K0, K1 and K3 last for moments: what was hit is told afterwards, by the steps and the journal. */
const atRandom: KillPoint['reach'] = async (stage, at) => {
  const wish = await begin(stage, at, faultCase('none'))
  await sleep(stage.random.below(RANDOM_MS))
  return wish
}

/** K6 and K7: the cloud answers at a moment that is known, and the console dies a blink later. */
const atAnswer: KillPoint['reach'] = async (stage, at) => {
  const wish = await begin(stage, at, heldBefore(SHORT_HOLD_MS))
  const request = await heldRequest(stage, wish, 'CreateSnapshot')
  if (request === null) return null
  const blinkMs = 1 + stage.random.below(BLINK_MS)
  await sleep(Math.max(0, request.at + SHORT_HOLD_MS + blinkMs - Date.now()))
  return wish
}

/** So many are held that one more waits for its turn, on record and unclaimed. */
const inQueue: KillPoint['reach'] = async (stage, at) => {
  const account = accountFor(stage, faultCase('none'))
  const held = await Promise.all(Array.from({ length: IN_TURN }, () => begin(stage, at, heldBefore(HELD_MS), account)))
  for (const wish of held) await heldRequest(stage, wish, 'CreateSnapshot')
  const last = await begin(stage, at, faultCase('none'), account)
  await sleep(RANDOM_MS)
  return last
}

const atPoll: KillPoint['reach'] = async (stage, at) => {
  const wish = await begin(stage, at, faultCase('none'))
  const account = accountOf(stage, wish.accountId)
  const asked = (await readRequests(account)).at(-1)?.sequence ?? 0
  await account.world.willFail({ action: 'DescribeSnapshots', kind: 'slow', delayMs: 1_500 })
  const polled = await eventually(
    async () => (await readRequests(account, asked)).find((one) => one.action === 'DescribeSnapshots' && one.isPending) ?? null,
    10_000,
  )
  return polled === null ? null : wish
}

export const KILL_POINTS: readonly KillPoint[] = [
  { name: 'random', signal: 'SIGKILL', reach: atRandom },
  { name: 'K4', signal: 'SIGKILL', reach: atHeld(() => heldBefore(HELD_MS), 'CreateSnapshot') },
  { name: 'K5', signal: 'SIGKILL', reach: atHeld(() => HELD_AFTER, 'CreateSnapshot') },
  { name: 'random', signal: 'SIGKILL', reach: atAnswer },
  { name: 'K11', signal: 'SIGKILL', reach: atHeld(() => HELD_LOOK, 'DescribeSnapshots') },
  { name: 'K8', signal: 'SIGKILL', reach: atPoll },
  { name: 'random', signal: 'SIGKILL', reach: atRandom },
  { name: 'K2', signal: 'SIGKILL', reach: inQueue },
  { name: 'K10', signal: 'SIGTERM', reach: atHeld(() => heldBefore(HELD_MS), 'CreateSnapshot') },
  { name: 'random', signal: 'SIGKILL', reach: atAnswer },
]
