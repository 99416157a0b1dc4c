import 'server-only'
import type { DiskRow, RegionFreshness, SnapshotRow } from '@/lib/ecs/fleet'
import type { Indexed, RegionRows } from '@/server/inventory/derive-rows'
import type { RegionWatch } from '@/server/inventory/region-watch'

/** All rows of some accounts. The lists stay the same objects as long as nothing changed. */
export type Fleet = {
  disks: readonly Indexed<DiskRow>[]
  snapshots: readonly Indexed<SnapshotRow>[]
  running: number
  freshness: readonly RegionFreshness[]
}

type Joined = { parts: readonly RegionRows[]; fleet: Pick<Fleet, 'disks' | 'snapshots' | 'running'> }

/** Puts the rows of several regions behind one another, and again only when a region changed. */
export class FleetJoin {
  /** By the regions that are asked for together. */
  readonly #joined = new Map<string, Joined>()

  of(watches: readonly RegionWatch[], unlisted: readonly RegionFreshness[]): Fleet {
    const parts = watches.map(({ fleet }) => fleet.rows)
    const name = watches.map(({ place }) => `${place.account.id}/${place.regionId}`).join()
    const known = this.#joined.get(name)
    const joined = known?.parts.every((part, index) => part === parts[index]) ? known : { parts, fleet: joinParts(parts) }
    this.#joined.set(name, joined)
    return { ...joined.fleet, freshness: [...watches.map(({ freshness }) => freshness), ...unlisted] }
  }
}

const joinParts = (parts: readonly RegionRows[]) => ({
  disks: parts.flatMap(({ disks }) => disks),
  snapshots: parts.flatMap(({ snapshots }) => snapshots),
  running: parts.reduce((sum, { running }) => sum + running.length, 0),
})
