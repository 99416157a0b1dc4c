import 'server-only'
import { and, asc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import { type HeldUp, isHeldUp } from '@/lib/errors/is-held-up'
import { isoTime } from '@/server/clock'
import type { Admission } from '@/server/ecs/admission'
import type { Place } from '@/server/ecs/client'
import type { Claimed } from '@/server/operations/lease'
import type { OperationRoom } from '@/server/operations/operation-room'
import { type Operation, operations } from '@/server/store/schema'

export type Turn =
  | { kind: 'go'; admission: Admission }
  /** It has to wait, and that has to be written down. */
  | { kind: 'wait'; problem: HeldUp }
  /** It waits already; when its next try comes has been set. */
  | { kind: 'told'; operation: Claimed }

/**
 * Asks for a place at the gate. All that wait to be sent in a region stand in one line, in the store, and each is told when its own place
 * comes: so nobody comes in vain, and no place stays empty.
 */
export const takeTurn = async (room: OperationRoom, operation: Claimed, place: Place): Promise<Turn> => {
  // a request that ECS has had already is not kept behind new ones
  const line = operation.unknownSince === null ? room.turns.inOrder(await readLine(room, operation)) : []
  const position = Math.max(
    0,
    line.findIndex(({ id }) => id === operation.id),
  )
  const nowMs = room.clock.now()
  const { atMs, reason } = room.gateway.createOpenings(place, line.length + 1)
  await tellLine(room, line, atMs)
  const mineMs = atMs[position] ?? nowMs
  if (reason !== null && mineMs > nowMs) return told(operation, { ...reason, retryAt: isoTime(mineMs) })
  const admitted = room.gateway.admitCreate(place)
  if (admitted.ok) {
    room.turns.take(operation)
    return { kind: 'go', admission: admitted.value }
  }
  return told(operation, admitted.problem)
}

/** More wishes than this are not looked at before these have gone. */
const LINE_MAX = 1_000
/** A new time is told only when it differs by more than this. */
const TOLD_TO_MS = 1_000

type Waiting = Pick<Operation, 'id' | 'accountId' | 'regionId' | 'personId' | 'state' | 'nextAt' | 'problem'>

/** The oldest wish first. Who waits for something else than a place is not in it. */
const readLine = async ({ database, clock }: OperationRoom, { accountId, regionId }: Claimed): Promise<Waiting[]> =>
  database
    .select({
      id: operations.id,
      accountId: operations.accountId,
      regionId: operations.regionId,
      personId: operations.personId,
      state: operations.state,
      nextAt: operations.nextAt,
      problem: operations.problem,
    })
    .from(operations)
    .where(
      and(
        eq(operations.accountId, accountId),
        eq(operations.regionId, regionId),
        inArray(operations.state, ['accepted', 'waiting']),
        isNull(operations.unknownSince),
        or(lte(operations.nextAt, new Date(clock.now())), waitsForPlace()),
      ),
    )
    .orderBy(asc(operations.acceptedAt), asc(operations.id))
    .limit(LINE_MAX)

const HELD_UP = ['throttled', 'region-away'] as const satisfies readonly HeldUp['kind'][]

const waitsForPlace = () => inArray(sql`${operations.problem} ->> 'kind'`, [...HELD_UP])

/** Sets the next tries of all that wait in the line already, in one go. No transition: they wait as before. */
const tellLine = async ({ database }: OperationRoom, line: readonly Waiting[], atMs: readonly number[]): Promise<void> => {
  const news = line.flatMap((waiting, index) => {
    const openingMs = atMs[index]
    return openingMs !== undefined && isWaiting(waiting) && Math.abs(openingMs - (waiting.nextAt?.getTime() ?? 0)) > TOLD_TO_MS
      ? [{ id: waiting.id, at: isoTime(openingMs) }]
      : []
  })
  if (news.length === 0) return
  await database.execute(sql`
    update ${operations} set next_at = told.at
    from jsonb_to_recordset(${JSON.stringify(news)}::jsonb) as told (id text, at timestamptz)
    where ${operations.id} = told.id and ${operations.state} = 'waiting' and ${operations.unknownSince} is null and ${waitsForPlace()}`)
}

const isWaiting = ({ state, problem }: Pick<Waiting, 'state' | 'problem'>): boolean =>
  state === 'waiting' && problem !== null && isHeldUp(problem)

const told = (operation: Claimed, problem: HeldUp): Turn =>
  isWaiting(operation) ? { kind: 'told', operation: { ...operation, nextAt: new Date(problem.retryAt) } } : { kind: 'wait', problem }
