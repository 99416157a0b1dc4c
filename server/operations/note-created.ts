import 'server-only'
import type { Snapshot } from '@/lib/ecs/snapshot'
import type { OperationRoom } from '@/server/operations/operation-room'
import { provisionalSnapshot } from '@/server/snapshots/create-request'
import type { Operation } from '@/server/store/schema'
import { toUnexpected } from '@/server/unexpected'

/** Lets the lists show it at once, before ECS's own do. `listed`: as ECS lists it already. */
export const noteCreated = async (
  { accounts, inventory }: Pick<OperationRoom, 'accounts' | 'inventory'>,
  operation: Operation,
  listed: Snapshot | null,
): Promise<void> => {
  const { snapshotId } = operation
  const account = accounts.find(({ id }) => id === operation.accountId)
  if (account === undefined || snapshotId === null) return
  try {
    if (listed !== null) return await inventory.noteCreated(account, listed)
    const disk = await inventory.findDisk(account, operation)
    if (disk.ok) await inventory.noteCreated(account, provisionalSnapshot(operation, { snapshotId, disk: disk.value.disk }))
  } catch (error) {
    // the lists come to it by themselves
    toUnexpected(error, 'note-created')
  }
}
