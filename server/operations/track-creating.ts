import 'server-only'
import type { Snapshot } from '@/lib/ecs/snapshot'
import { LAG_MAX_MS, LOOKS_IN_VAIN_MIN } from '@/server/operations/lag'
import type { OperationRoom } from '@/server/operations/operation-room'
import { type Change, transition } from '@/server/operations/transition'
import type { Operation } from '@/server/store/schema'

/** Asks how far these are, and writes what is new: one call per 100 of an account and region, shared with whoever watches them in the lists. */
export const trackCreating = async (room: OperationRoom, creating: readonly Operation[]): Promise<void> => {
  const places = Map.groupBy(creating, ({ accountId, regionId }) => `${accountId}/${regionId}`)
  await Promise.all([...places.values()].map((group) => trackPlace(room, group)))
}

const trackPlace = async (room: OperationRoom, group: readonly Operation[]): Promise<void> => {
  const [first] = group
  const account = room.accounts.find(({ id }) => id === first?.accountId)
  if (first === undefined || account === undefined) return
  const ids = group.flatMap(({ snapshotId }) => snapshotId ?? [])
  // what ECS has not answered says nothing, and is not in it
  const seen = await room.inventory.followSnapshots(account, { regionId: first.regionId, snapshotIds: ids })
  const { database, clock } = room
  for (const operation of group) {
    const snapshot = seen.get(operation.snapshotId ?? '')
    const change = snapshot === undefined ? null : changeOf(operation, snapshot, clock.now())
    if (change !== null) await database.transaction((transaction) => transition(room, transaction, operation, { change }))
  }
}

/** `null`: nothing new. */
const changeOf = (operation: Operation, snapshot: Snapshot | null, nowMs: number): Change | null => {
  const now = new Date(nowMs)
  if (snapshot === null) return afterMissing(operation, now)
  switch (snapshot.status) {
    case 'accomplished':
      return { state: 'accomplished', usableAt: operation.usableAt ?? now, settledAt: now }
    case 'failed':
      return { state: 'failed', settledAt: now }
    case 'progressing':
      return snapshot.isAvailable && operation.usableAt === null ? { usableAt: now } : null
  }
}

const afterMissing = (operation: Operation, now: Date): Change => {
  const looksInVain = operation.looksInVain + 1
  const sinceMs = now.getTime() - (operation.createdAt ?? operation.acceptedAt).getTime()
  if (looksInVain < LOOKS_IN_VAIN_MIN || sinceMs < LAG_MAX_MS) return { looksInVain }
  const problem = { kind: 'not-found', what: 'snapshot', id: operation.snapshotId ?? '' } as const
  return { state: 'failed', settledAt: now, problem }
}
