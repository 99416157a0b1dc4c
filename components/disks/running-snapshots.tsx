'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { SnapshotProgress } from '@/components/disks/snapshot-progress'
import { useZone } from '@/components/lists/use-zone'
import type { DiskRow } from '@/lib/ecs/fleet'
import { formatMoment } from '@/lib/format'
import { paths } from '@/lib/paths'

export type RunningSnapshotsProps = { row: Pick<DiskRow, 'disk' | 'running'> }

/** The snapshots of a disk that are being made now, with live progress. */
export const RunningSnapshots = ({ row: { disk, running } }: RunningSnapshotsProps) => {
  const t = useTranslations('disks.detail.running')
  const zone = useZone()
  return (
    <ul className="flex flex-col gap-3">
      {running.map((snapshot) => (
        <li key={snapshot.snapshotId} className="flex flex-col gap-1">
          <Link
            href={paths.snapshot({ ...disk, snapshotId: snapshot.snapshotId })}
            prefetch={false}
            className="w-fit max-w-full truncate rounded-chip font-medium hover:text-accent"
          >
            {snapshot.name ?? snapshot.snapshotId}
          </Link>
          <SnapshotProgress snapshot={snapshot} disk={disk.name || disk.diskId} count={1} />
          <p className="text-xs text-ink-third">
            {snapshot.createdAt === null ? t('accepted') : t('cut', { time: formatMoment(snapshot.createdAt, zone, { seconds: true }) })}
          </p>
        </li>
      ))}
    </ul>
  )
}
