import type { Snapshot } from '@/lib/ecs/snapshot'

/** Is it usable for a new disk or a roll-back? Keys of the `snapshots.usable` messages. */
export type Usability = 'yes' | 'early' | 'not-yet' | 'no'

/** `early`: ECS says `Available` before `accomplished`, as it does for ESSD-type disks. */
export const usabilityOf = ({ status, isAvailable }: Pick<Snapshot, 'status' | 'isAvailable'>): Usability => {
  switch (status) {
    case 'progressing':
      return isAvailable ? 'early' : 'not-yet'
    case 'accomplished':
      return isAvailable ? 'yes' : 'not-yet'
    case 'failed':
      return 'no'
  }
}
