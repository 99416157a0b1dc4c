import type { Snapshot } from './snapshot.ts'
import { releasedAtMs } from './snapshot-lock.ts'
import type { World } from './world.ts'

/** Puts a snapshot into the world, or a changed one in its place. */
export const putSnapshot = (world: World, snapshot: Snapshot): void => {
  world.snapshots[snapshot.SnapshotId] = snapshot
  const order = orders.get(world.snapshots)
  if (order !== undefined) note(order, snapshot)
}

export const dropSnapshot = (world: World, snapshot: Snapshot): void => {
  delete world.snapshots[snapshot.SnapshotId]
  orders.get(world.snapshots)?.byDisk.get(snapshot.SourceDiskId)?.delete(snapshot)
}

export const snapshotsOfDisk = (world: World, diskId: string): Snapshot[] => [...(orderOf(world).byDisk.get(diskId) ?? [])]

/** Removes what has outlived its retention and is not locked. Called by whoever reads snapshots: nothing runs between requests. */
export const releaseExpiredSnapshots = (world: World, nowMs: number): void => {
  if (nowMs < orderOf(world).nextExpiryMs) return
  for (const snapshot of Object.values(world.snapshots)) {
    if (nowMs >= releasedAtMs(snapshot)) delete world.snapshots[snapshot.SnapshotId]
  }
  orders.delete(world.snapshots)
}

/** What makes many snapshots quick to ask: it follows from them, so it is not part of the world and not saved. */
type Order = { byDisk: Map<string, Set<Snapshot>>; nextExpiryMs: number }

const orders = new WeakMap<World['snapshots'], Order>()

const orderOf = (world: World): Order => {
  const known = orders.get(world.snapshots)
  if (known !== undefined) return known
  const order: Order = { byDisk: new Map(), nextExpiryMs: Number.POSITIVE_INFINITY }
  for (const snapshot of Object.values(world.snapshots)) note(order, snapshot)
  orders.set(world.snapshots, order)
  return order
}

const note = (order: Order, snapshot: Snapshot): void => {
  const siblings = order.byDisk.get(snapshot.SourceDiskId) ?? new Set()
  order.byDisk.set(snapshot.SourceDiskId, siblings.add(snapshot))
  order.nextExpiryMs = Math.min(order.nextExpiryMs, releasedAtMs(snapshot))
}
