import { createWorld } from '../../world/create-world.ts'
import type { Disk } from '../../world/disk.ts'
import type { EditResult } from '../../world/edit/edit-result.ts'
import { addDisk } from '../../world/edit-world.ts'
import type { World } from '../../world/world.ts'
import { NOW_MS } from './ask.ts'

export const emptyWorld = (): World => createWorld({ accessKeyId: 'LTAI5tTestTestTestTest', seed: 'empty', nowMs: NOW_MS })

export const fleetWorld = (): World => createWorld({ accessKeyId: 'LTAI5tTestTestTestTest', seed: 'fleet', nowMs: NOW_MS })

/** An empty world with one disk in it: plain and healthy but for what is said. */
export const worldWithDisk = (partial: Readonly<Record<string, unknown>> = {}): { world: World; disk: Disk } => {
  const world = emptyWorld()
  return { world, disk: done(addDisk(world, { DiskName: 'web-data', ...partial }, NOW_MS)) }
}

/** The value of an edit that must have gone well. */
export const done = <Thing>(result: EditResult<Thing>): Thing => {
  if (!result.ok) throw new Error(result.message)
  return result.value
}
