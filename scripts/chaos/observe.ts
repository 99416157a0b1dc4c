import { setTimeout as sleep } from 'node:timers/promises'
import { type AuditRow, type OperationSeen, readAudit, readOperation, type Seat, takeSeat } from './ask-console.ts'
import type { Observed } from './check-run.ts'
import { readRequests, readSnapshots } from './read-cloud.ts'
import { anyUp, type Stage } from './stage.ts'

/** The longest wait of an operation is a minute of looks, a lease, and a minute of patience with a key. */
const SETTLED_WITHIN_MS = 240_000
const LOOK_EVERY_MS = 2_000
/** Snapshots of the sandbox take up to two minutes. */
const MAKING_TAKES_MINUTES = 10
const OPEN = ['accepted', 'sending', 'waiting', 'unknown', 'creating']

/** Lets everything come to rest, and reads all that is known of it. What has not settled by then is lost. */
export const observe = async (stage: Stage): Promise<Omit<Observed, 'isAuditWhole' | 'exitCodes'>> => {
  const { url } = (await anyUp(stage)).seat()
  const seat = await takeSeat(url, 'admin')
  const settled = await untilSettled(stage, seat)
  const requests = await Promise.all(stage.cloud.accounts.map((account) => readRequests(account)))
  const snapshots = await Promise.all(stage.cloud.accounts.map(readSnapshots))
  return { wishes: stage.wishes, events: stage.history.events, ...settled, requests: requests.flat(), snapshots: snapshots.flat() }
}

const untilSettled = async (stage: Stage, seat: Seat): Promise<Pick<Observed, 'operations' | 'missing' | 'audit'>> => {
  const untilMs = Date.now() + SETTLED_WITHIN_MS
  const seen = new Map<string, OperationSeen | null>()
  for (;;) {
    for (const { world } of stage.cloud.accounts) await world.letsTimePass(MAKING_TAKES_MINUTES)
    const audit = await readAudit(seat)
    const wanted = namedOperations(stage, audit).filter((id) => isOpen(seen.get(id)))
    for (const id of wanted) seen.set(id, await readOperation(seat, id))
    const isSettled = [...seen.values()].every((one) => !isOpen(one))
    if (isSettled || Date.now() > untilMs) return { ...sorted(seen), audit: await readAudit(seat) }
    await sleep(LOOK_EVERY_MS)
  }
}

/** What is not there today may be there tomorrow only if it was never accepted, so it is asked for once. */
const isOpen = (operation: OperationSeen | null | undefined): boolean =>
  operation === undefined || (operation !== null && OPEN.includes(operation.state))

const namedOperations = ({ history }: Stage, audit: readonly AuditRow[]): string[] => {
  const told = history.events.flatMap((event) => (event.type === 'ok' ? [event.operationId] : []))
  return [...new Set([...told, ...audit.map(({ facts }) => facts.operationId)])]
}

const sorted = (seen: ReadonlyMap<string, OperationSeen | null>): Pick<Observed, 'operations' | 'missing'> => ({
  operations: [...seen.values()].filter((one) => one !== null),
  missing: [...seen].flatMap(([id, one]) => (one === null ? [id] : [])),
})
