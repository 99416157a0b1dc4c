import { defaultSnapshotName } from '@/components/snapshots/default-snapshot-name'
import { DEFAULT_RETENTION_DAYS } from '@/components/snapshots/retention-days'
import type { Disk } from '@/lib/ecs/disk'
import type { CreateSnapshotFields } from '@/lib/schemas/create-snapshot'

/** What the form for a disk starts with: it could be sent as it is. */
export const defaultFields = (disk: Pick<Disk, 'name' | 'diskId' | 'resourceGroupId'>, now: Date): CreateSnapshotFields => ({
  snapshotName: defaultSnapshotName({ disk, now }),
  description: '',
  retentionDays: DEFAULT_RETENTION_DAYS,
  tags: [],
  resourceGroupId: disk.resourceGroupId ?? '',
})
