import 'server-only'
import type { Result } from '@/lib/result'
import type { Admission } from '@/server/ecs/admission'
import type { Place } from '@/server/ecs/client'
import { type Claimed, claimOperation, releaseOperation } from '@/server/operations/lease'
import { moveOperation, moveWithPatience } from '@/server/operations/move-operation'
import { afterAnswer, afterLook, afterLostSender, toSending, toWaiting } from '@/server/operations/next-move'
import { noteCreated } from '@/server/operations/note-created'
import type { OperationRoom } from '@/server/operations/operation-room'
import { takeTurn } from '@/server/operations/take-turn'
import type { Operation } from '@/server/store/schema'

/**
 * Does what can be done on an operation now: finds out about a request whose outcome is open, or sends it. Harmless to call twice: one
 * worker holds the lease, and every transition is made only from the version that it was decided on.
 * @throws when the store fails; whoever sweeps comes back to it.
 */
export const advanceOperation = (room: OperationRoom, { id, accountId }: Pick<Operation, 'id' | 'accountId'>): Promise<void> =>
  // claimed only when its turn has come: a lease does not run while it queues
  room.inTurn(accountId, () => advance(room, id))

const advance = async (room: OperationRoom, id: string): Promise<void> => {
  const claimed = await claimOperation(room, id)
  if (claimed === null) return
  try {
    let next: Claimed | null = claimed
    while (next !== null && isDue(next, room.clock.now())) next = await step(room, next)
  } finally {
    await releaseOperation(room, claimed)
  }
}

const isDue = ({ nextAt }: Claimed, nowMs: number): boolean => nextAt !== null && nextAt.getTime() <= nowMs

/** One step; `null`: it is in other hands now. */
const step = async (room: OperationRoom, operation: Claimed): Promise<Claimed | null> => {
  const { clock } = room
  if (operation.state === 'sending') return moveOperation(room, operation, afterLostSender(operation, clock.now()))
  const place = await placeOf(room, operation)
  if (!place.ok) return moveOperation(room, operation, { ...toWaiting(operation, place.problem, clock.now()), state: whileAway(operation) })
  return operation.unknownSince === null ? send(room, operation, place.value) : look(room, operation, place.value)
}

/** What is open stays open while the cloud cannot be asked. */
const whileAway = ({ unknownSince }: Claimed) => (unknownSince === null ? 'waiting' : 'unknown')

const placeOf = async ({ accounts, inventory }: OperationRoom, { accountId, regionId }: Claimed): Promise<Result<Place>> => {
  const account = accounts.find(({ id }) => id === accountId)
  if (account === undefined) return { ok: false, problem: { kind: 'not-found', what: 'account', id: accountId } }
  return inventory.place(account, regionId)
}

const look = async (room: OperationRoom, operation: Claimed, place: Place): Promise<Claimed | null> => {
  const { diskId, id } = operation
  const looked = await room.gateway.findSnapshotByMarker(place, { diskId, operationId: id })
  const next = await moveWithPatience(room, operation, afterLook(operation, looked, room.clock.now()))
  if (next?.state === 'creating') await noteCreated(room, next, looked.ok ? looked.value : null)
  // ECS said that it still works on the request: then the same one goes out again
  return next?.state === 'waiting' && next.unknownSince !== null ? send(room, next, place) : next
}

type Begun = { operation: Claimed /** `null`: its turn has not come. */; admission: Admission | null }

/** Its place is certain before it is written down that the request may have left. One at a time in a region, so that each sees who went before. */
const beginSending = (room: OperationRoom, operation: Claimed, place: Place): Promise<Begun | null> =>
  room.turns.oneByOne(operation, async () => {
    const turn = await takeTurn(room, operation, place)
    if (turn.kind === 'told') return { operation: turn.operation, admission: null }
    if (turn.kind === 'wait') {
      const waiting = await moveOperation(room, operation, toWaiting(operation, turn.problem, room.clock.now()))
      return waiting === null ? null : { operation: waiting, admission: null }
    }
    const { admission } = turn
    try {
      const sending = await moveOperation(room, operation, toSending(operation, room.clock.now()))
      if (sending !== null) return { operation: sending, admission }
    } catch (error) {
      admission.giveBack()
      throw error
    }
    admission.giveBack()
    return null
  })

const send = async (room: OperationRoom, operation: Claimed, place: Place): Promise<Claimed | null> => {
  const begun = await beginSending(room, operation, place)
  if (begun === null || begun.admission === null) return begun?.operation ?? null
  const { operation: sending, admission } = begun
  const answer = await room.gateway.createSnapshot(place, sending.parameters, admission)
  const next = await moveWithPatience(room, sending, afterAnswer(sending, answer, room.clock.now()))
  if (next?.state === 'creating') await noteCreated(room, next, null)
  return next
}
