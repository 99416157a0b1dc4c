import 'server-only'
import { eq } from 'drizzle-orm'
import { isOpen } from '@/lib/operations/operation-state'
import { waitAtMost } from '@/server/clock'
import { advanceOperation } from '@/server/operations/advance-operation'
import type { OperationRoom } from '@/server/operations/operation-room'
import { type Operation, operations } from '@/server/store/schema'

/** While somebody else is at it, it is looked at again after this. */
const LOOK_AGAIN_MS = 200

/** Works on an operation at once, so that the usual answer comes while a person waits: until something is decided, or `withinMs` is over. */
export const followOperation = async (room: OperationRoom, operation: Operation, withinMs: number): Promise<Operation> => {
  const untilMs = room.clock.now() + withinMs
  const followed = await waitAtMost(room.clock, withinMs, advanceUntil(room, operation, untilMs))
  return followed ?? readOperation(room, operation)
}

const advanceUntil = async (room: OperationRoom, begun: Operation, untilMs: number): Promise<Operation> => {
  for (;;) {
    await advanceOperation(room, begun)
    const operation = await readOperation(room, begun)
    const nowMs = room.clock.now()
    const waitMs = Math.max((operation.nextAt?.getTime() ?? nowMs) - nowMs, LOOK_AGAIN_MS)
    if (!isOpen(operation.state) || nowMs + waitMs > untilMs) return operation
    await room.clock.sleep(waitMs)
  }
}

const readOperation = async ({ database }: OperationRoom, { id }: Operation): Promise<Operation> => {
  const [found] = await database.select().from(operations).where(eq(operations.id, id))
  if (found === undefined) throw new Error('an operation that was there is gone')
  return found
}
