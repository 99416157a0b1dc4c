'use client'

import { useTranslations } from 'next-intl'
import { QuotaBar } from '@/components/ui/quota-bar'
import { isUnsupported } from '@/lib/ecs/disk'
import type { DiskRow } from '@/lib/ecs/fleet'

export type ManualSnapshotsProps = { row: Pick<DiskRow, 'disk' | 'manualSnapshots'>; quotaPerDisk: number }

/** How many manual snapshots a disk has of how many it may have. */
export const ManualSnapshots = ({ row: { disk, manualSnapshots }, quotaPerDisk }: ManualSnapshotsProps) => {
  const t = useTranslations('disks.manual')
  if (manualSnapshots === null) {
    return (
      <span title={t('unseen')} className="text-ink-third">
        <span aria-hidden="true">?</span>
        <span className="sr-only">{t('unseen')}</span>
      </span>
    )
  }
  if (isUnsupported(disk) && manualSnapshots === 0) return <span className="text-ink-third">–</span>
  return <QuotaBar used={manualSnapshots} quota={quotaPerDisk} label={t('label', { disk: disk.name || disk.diskId })} />
}
