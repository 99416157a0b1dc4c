import { setTimeout as sleep } from 'node:timers/promises'
import { type Answered, submit, takeBack } from './ask-console.ts'
import type { ConsoleProcess } from './console-process.ts'
import { readRequests, readSnapshots } from './read-cloud.ts'
import { accountOf, anyUp, eventually, type Stage } from './stage.ts'
import type { Wish } from './wish.ts'

/** An operator who gets no answer sends the same form again, so often. */
const TRIES_MAX = 30
const RETRY_MS = 700
const EFFECT_WITHIN_MS = 20_000

/** Arms what shall go wrong, sends the wish as its operator would, and answers when they have got an answer or gone away. */
export const sendWish = async (stage: Stage, wish: Wish): Promise<void> => {
  await arm(stage, wish)
  stage.wishes.push(wish)
  await Promise.all([meddle(stage, wish), press(stage, wish)])
}

/** Sent while its console may die: whoever pressed the button is gone, and never sends it again. */
export const sendAndGo = async (stage: Stage, wish: Wish, at: ConsoleProcess): Promise<void> => {
  await arm(stage, wish)
  stage.wishes.push(wish)
  const sent = sendOnce(stage, wish, at)
  // what goes wrong in the harness itself is told at the end of the run
  sent.catch(() => undefined)
  stage.underway.push(sent)
}

const press = async (stage: Stage, wish: Wish): Promise<void> => {
  const operationId = wish.habit === 'double-click' ? await sendTwice(stage, wish) : await sendUntilAnswered(stage, wish)
  if (wish.habit === 'takes-back' && operationId !== null) await takeItBack(stage, wish, operationId)
}

const arm = async (stage: Stage, { accountId, diskId, fault }: Wish): Promise<void> => {
  const { world } = accountOf(stage, accountId)
  for (const fields of fault.arms) await world.willFail({ ...fields, diskId })
}

/** One press of the button. Answers the operation, `null` when nobody knows, `refused` when the console said no. */
const sendOnce = async (stage: Stage, wish: Wish, at: ConsoleProcess): Promise<string | null | 'refused'> => {
  const told = { submitKey: wish.submitKey, call: 'submit', console: at.number } as const
  stage.history.add({ type: 'invoke', ...told })
  const answer = await submit(at.seat(), wish)
  record(stage, told, answer)
  if (answer.kind === 'ok') return answer.value.operationId
  return answer.kind === 'refused' ? 'refused' : null
}

const sendUntilAnswered = async (stage: Stage, wish: Wish): Promise<string | null> => {
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const answer = await sendOnce(stage, wish, await anyUp(stage))
    if (answer === 'refused') return null
    if (answer !== null || wish.habit === 'goes-away') return answer
    await sleep(RETRY_MS)
  }
  throw new Error(`wish ${wish.submitKey} got no answer in ${TRIES_MAX} tries`)
}

const sendTwice = async (stage: Stage, wish: Wish): Promise<string | null> => {
  const both = [await anyUp(stage), await anyUp(stage)]
  await Promise.all(both.map((at) => sendOnce(stage, wish, at)))
  return sendUntilAnswered(stage, wish)
}

const takeItBack = async (stage: Stage, { submitKey }: Wish, operationId: string): Promise<void> => {
  const at = await anyUp(stage)
  const told = { submitKey, call: 'take-back', console: at.number } as const
  stage.history.add({ type: 'invoke', ...told })
  const answer = await takeBack(at.seat(), operationId)
  record(stage, told, answer.kind === 'ok' ? { kind: 'ok', value: { operationId, accepted: null } } : answer)
}

type Told = { submitKey: string; call: 'submit' | 'take-back'; console: number }

const record = (
  { history }: Stage,
  told: Told,
  answer: Answered<{ operationId: string; accepted: { snapshotId: string } | null }>,
): void => {
  if (answer.kind === 'ok') {
    const { operationId, accepted } = answer.value
    history.add({ type: 'ok', ...told, operationId, snapshotId: accepted?.snapshotId ?? null })
    return
  }
  history.add({ type: answer.kind === 'refused' ? 'fail' : 'info', ...told, problem: answer.problem })
}

/** What happens in the cloud while the wish is under way. */
const meddle = async (stage: Stage, { accountId, diskId, fault }: Wish): Promise<void> => {
  const account = accountOf(stage, accountId)
  const isMade = async () => (await readSnapshots(account)).find((snapshot) => snapshot.diskId === diskId) ?? null
  switch (fault.besides) {
    case null:
      return
    case 'forget-tokens':
      // also when the effect does not come in time: then nothing is forgotten that matters
      await eventually(isMade, EFFECT_WITHIN_MS)
      await account.world.control('DELETE', '/client-tokens')
      return
    case 'fail-in-the-making': {
      const snapshot = await eventually(isMade, EFFECT_WITHIN_MS)
      if (snapshot !== null) await account.world.control('PATCH', `/snapshots/${snapshot.snapshotId}`, { FailsAtPercent: 90 })
    }
  }
}

/** The request for this disk that the cloud holds at this moment. `null`: none came in time. */
export const heldRequest = async (stage: Stage, { accountId, diskId }: Pick<Wish, 'accountId' | 'diskId'>, action: string) => {
  const account = accountOf(stage, accountId)
  return eventually(
    async () =>
      (await readRequests(account)).findLast((request) => request.action === action && request.diskId === diskId && request.isPending) ??
      null,
    EFFECT_WITHIN_MS,
  )
}
