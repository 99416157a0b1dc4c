import { addDisk, addInstance } from '../../world/edit-world.ts'
import { MINUTE_MS } from '../../world/iso-time.ts'
import type { World } from '../../world/world.ts'
import { done, emptyWorld } from './arranged.ts'
import { ask, bodyOf, listed, NOW_MS } from './ask.ts'

export const REGION = { RegionId: 'cn-hangzhou' }

/** A world with one server, `i-server`, its system disk `d-root` and its data disk `d-data`. */
export const worldWithServer = (): World => {
  const world = emptyWorld()
  const { InstanceId } = done(addInstance(world, { InstanceId: 'i-server' }, NOW_MS))
  done(addDisk(world, { DiskId: 'd-root', Type: 'system', InstanceId }, NOW_MS))
  done(addDisk(world, { DiskId: 'd-data', InstanceId }, NOW_MS))
  return world
}

export const createGroup = (world: World, parameters: Record<string, string> = {}, nowMs = NOW_MS) =>
  ask(world, 'CreateSnapshotGroup', { ...REGION, InstanceId: 'i-server', ...parameters }, nowMs)

export const groupIdOf = (answer: ReturnType<typeof ask>): string => String(bodyOf(answer).SnapshotGroupId)

export const groupsIn = (world: World, parameters: Record<string, string> = {}, nowMs = NOW_MS + MINUTE_MS) =>
  listed(ask(world, 'DescribeSnapshotGroups', { ...REGION, ...parameters }, nowMs))
