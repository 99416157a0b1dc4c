'use client'

import { useTranslations } from 'next-intl'
import { DiskSnapshots } from '@/components/disks/disk-snapshots'
import { SnapshotTimeline } from '@/components/disks/snapshot-timeline'
import type { DiskDetail } from '@/lib/ecs/fleet'

export type DiskHistoryProps = {
  detail: DiskDetail
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
}

/** The snapshots of a disk: drawn over time, and as a table. */
export const DiskHistory = ({ detail: { snapshots, row }, renderedAt }: DiskHistoryProps) => {
  const t = useTranslations('disks.detail.timeline')
  const areUnseen = row.manualSnapshots === null
  if (snapshots.length === 0) return <p className="text-ink-second">{areUnseen ? t('unseen') : t('empty')}</p>
  return (
    <div className="flex flex-col gap-4">
      {areUnseen && <p className="text-ink-second">{t('partlyUnseen')}</p>}
      <SnapshotTimeline snapshots={snapshots} renderedAt={renderedAt} />
      <DiskSnapshots snapshots={snapshots} renderedAt={renderedAt} />
    </div>
  )
}
