'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ItemId } from '@/components/lists/item-id'
import type { SnapshotRow } from '@/lib/ecs/fleet'
import { paths } from '@/lib/paths'

export type SourceDiskProps = { row: SnapshotRow /** With its id to copy, also where it has a name. */; isFull?: boolean }

/** The disk that the snapshot was taken of. ECS keeps its id after the disk is gone. */
export const SourceDisk = ({ row: { snapshot, sourceDisk }, isFull = false }: SourceDiskProps) => {
  const t = useTranslations('snapshots')
  return (
    <div className="min-w-0">
      {sourceDisk === null ? (
        <span title={snapshot.sourceDiskId} className="block truncate text-ink-third">
          {t('disk.gone')}
        </span>
      ) : (
        <Link
          href={paths.disk({ ...snapshot, diskId: sourceDisk.diskId })}
          prefetch={false}
          title={`${sourceDisk.name} ${sourceDisk.diskId}`}
          className="block truncate rounded-chip hover:text-accent"
        >
          {sourceDisk.name || sourceDisk.diskId}
        </Link>
      )}
      {isFull && snapshot.sourceDiskId !== '' && <ItemId id={snapshot.sourceDiskId} />}
    </div>
  )
}
