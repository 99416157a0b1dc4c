import type { OperationSeen } from './ask-console.ts'
import { checkRun, type Finding, type Observed } from './check-run.ts'
import type { HistoryEvent } from './history.ts'

/** What a run comes to. `pickUpMs`: from the start of the next console until somebody works on what the dead one left open. */
export type Summary = {
  wishes: number
  faulted: number
  faults: Readonly<Record<string, number>>
  endings: Readonly<Record<string, number>>
  kills: Readonly<Record<string, number>>
  freezes: number
  pickUpMs: { count: number; median: number; most: number }
  /** Requests for a snapshot that left, for each operation. */
  sendsPerOperation: number
  duplicates: number
  lost: number
  wrong: number
  findings: readonly Finding[]
}

/** After a start what is due is to be worked on within this: a lease of the dead console ends first. */
export const PICK_UP_WITHIN_MS = 45_000

export const summarise = (seen: Observed): Summary => {
  const kills = seen.events.filter((event) => event.type === 'kill')
  const operationOf = new Map(
    seen.audit.map(({ facts }) => [facts.submitKey, seen.operations.find((one) => one.operationId === facts.operationId)]),
  )
  const pickUps = kills
    .flatMap((kill) => pickUpOf(kill, operationOf.get(kill.submitKey ?? ''), kills) ?? [])
    .toSorted((one, other) => one - other)
  const findings = [...checkRun(seen), ...latePickUps(pickUps)]
  const sends = seen.requests.filter(({ action }) => action === 'CreateSnapshot').length
  return {
    wishes: seen.wishes.length,
    faulted: seen.wishes.filter(({ fault }) => fault.arms.length > 0).length,
    faults: counted(seen.wishes.map(({ fault }) => fault.name)),
    endings: counted(seen.operations.map(({ state }) => state)),
    kills: counted(kills.map((kill) => pointOf(kill, operationOf.get(kill.submitKey ?? ''), seen))),
    freezes: seen.events.filter(({ type }) => type === 'freeze').length,
    pickUpMs: { count: pickUps.length, median: pickUps[Math.floor(pickUps.length / 2)] ?? 0, most: pickUps.at(-1) ?? 0 },
    sendsPerOperation: sends / Math.max(1, seen.operations.length),
    duplicates: findings.filter(({ harm }) => harm === 'duplicate').length,
    lost: findings.filter(({ harm }) => harm === 'lost').length,
    wrong: findings.filter(({ harm }) => harm === 'wrong').length,
    findings,
  }
}

type Kill = Extract<HistoryEvent, { type: 'kill' }>

const DUE = ['accepted', 'sending', 'unknown']

/** `null`: nothing was left open that was due, or somebody was killed again before its turn came. */
const pickUpOf = ({ at, spawnedAt }: Kill, operation: OperationSeen | undefined, kills: readonly Kill[]): number | null => {
  const before = operation?.steps.findLast((step) => step.at <= at)
  const after = operation?.steps.find((step) => step.at > at)
  if (spawnedAt === null || before === undefined || after === undefined || !DUE.includes(before.state)) return null
  const isDisturbed = kills.some((other) => other.at > at && other.at < after.at)
  return isDisturbed ? null : Math.max(0, after.at - spawnedAt)
}

const latePickUps = (pickUps: readonly number[]): Finding[] =>
  pickUps
    .filter((ms) => ms > PICK_UP_WITHIN_MS)
    .map((ms) => ({ invariant: 'I2', harm: 'wrong', what: `picked up ${ms} ms after the start, not within ${PICK_UP_WITHIN_MS} ms` }))

/** A kill at random is told by what it left: the steps of the operation and the journal of the cloud. */
const pointOf = ({ point, at, submitKey }: Kill, operation: OperationSeen | undefined, { requests, events }: Observed): string => {
  if (point !== 'random') return point
  const step = operation?.steps.findLast((one) => one.at <= at)
  if (operation === undefined || step === undefined) return 'K0'
  const isAnswered = events.some((event) => event.type === 'ok' && event.submitKey === submitKey && event.at <= at)
  if (step.state === 'creating') return isAnswered ? 'K8' : 'K7'
  if (step.state === 'accepted') return 'K1'
  const sent = requests.find(({ clientToken, at: sentAt }) => clientToken === operation.operationId && sentAt <= at)
  if (sent === undefined) return 'K3'
  return sent.effectId === null ? 'K4' : 'K6'
}

const counted = (names: readonly string[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]))
