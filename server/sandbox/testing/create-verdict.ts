import { createSnapshot } from '../operations/create-snapshot.ts'
import { worldWithDisk } from '../operations/testing/arranged.ts'
import { codeOf, NOW_MS } from '../operations/testing/ask.ts'

const { world, disk } = worldWithDisk()

/** A healthy disk, alone in a world that forgets every snapshot at once. */
export const JUDGED_DISK_ID = disk.DiskId

/** The code with which CreateSnapshot refuses these parameters on that disk; `null`: it is granted. */
export const createVerdict = (parameters: ReadonlyMap<string, string>): string | null => {
  const code = codeOf(createSnapshot(world, parameters, { action: 'CreateSnapshot', requestId: 'R', nowMs: NOW_MS }))
  world.snapshots = {}
  world.clientTokens = {}
  return code
}
