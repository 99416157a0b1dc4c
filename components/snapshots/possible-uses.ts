import type { SnapshotRow } from '@/lib/ecs/fleet'
import { isInProgress, type Snapshot } from '@/lib/ecs/snapshot'

export type PossibleUse = 'new-disk' | 'roll-back' | 'image' | 'delete'
/** `care`: possible, and it changes something that cannot be taken back. */
export type UseVerdict = 'yes' | 'care' | 'later' | 'no'

/** `sentence` is a key of the `snapshots.uses.sentence` messages. */
export type UseFinding = { use: PossibleUse; verdict: UseVerdict; sentence: UseSentence }

export type UseFacts = {
  snapshot: Pick<Snapshot, 'status' | 'isAvailable' | 'sourceDiskType' | 'usage'>
  sourceDisk: SnapshotRow['sourceDisk']
}

export type UseSentence =
  | 'failed'
  | 'new-disk-yes'
  | 'new-disk-later'
  | 'roll-back-yes'
  | 'roll-back-later'
  | 'roll-back-no-disk'
  | 'image-yes'
  | 'image-later'
  | 'image-data-disk'
  | 'delete-running'
  | 'delete-free'
  | 'delete-image'
  | 'delete-disk'
  | 'delete-image-and-disk'

/**
 * What can be done with a snapshot now, by the published rules: `Available` decides over new disks and roll-backs
 * (DescribeSnapshots), `accomplished` over custom images (CreateSnapshot: "If a snapshot is being created, you cannot
 * use this snapshot to create a custom image"), `Usage` over deletion (DeleteSnapshot: an image blocks it, a disk asks for Force).
 */
export const possibleUsesOf = (facts: UseFacts): readonly UseFinding[] => [
  { use: 'new-disk', ...newDisk(facts.snapshot) },
  { use: 'roll-back', ...rollBack(facts) },
  { use: 'image', ...image(facts.snapshot) },
  { use: 'delete', ...deletion(facts.snapshot) },
]

type Finding = Omit<UseFinding, 'use'>

const FAILED = { verdict: 'no', sentence: 'failed' } as const satisfies Finding

const newDisk = ({ status, isAvailable }: UseFacts['snapshot']): Finding => {
  if (status === 'failed') return FAILED
  return isAvailable ? { verdict: 'yes', sentence: 'new-disk-yes' } : { verdict: 'later', sentence: 'new-disk-later' }
}

const rollBack = ({ snapshot, sourceDisk }: UseFacts): Finding => {
  if (snapshot.status === 'failed') return FAILED
  if (sourceDisk === null) return { verdict: 'no', sentence: 'roll-back-no-disk' }
  return snapshot.isAvailable ? { verdict: 'care', sentence: 'roll-back-yes' } : { verdict: 'later', sentence: 'roll-back-later' }
}

const image = (snapshot: UseFacts['snapshot']): Finding => {
  if (snapshot.status === 'failed') return FAILED
  if (snapshot.sourceDiskType === 'data') return { verdict: 'no', sentence: 'image-data-disk' }
  return isInProgress(snapshot) ? { verdict: 'later', sentence: 'image-later' } : { verdict: 'yes', sentence: 'image-yes' }
}

const deletion = (snapshot: UseFacts['snapshot']): Finding => {
  if (isInProgress(snapshot)) return { verdict: 'care', sentence: 'delete-running' }
  switch (snapshot.usage) {
    case 'none':
      return { verdict: 'care', sentence: 'delete-free' }
    case 'image':
      return { verdict: 'no', sentence: 'delete-image' }
    case 'disk':
      return { verdict: 'care', sentence: 'delete-disk' }
    case 'image_disk':
      return { verdict: 'no', sentence: 'delete-image-and-disk' }
  }
}
