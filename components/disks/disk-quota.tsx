'use client'

import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button-link'
import { Meter } from '@/components/ui/meter'
import type { Tone } from '@/components/ui/tone'
import type { EligibilityReason } from '@/lib/ecs/eligibility'
import type { DiskRow } from '@/lib/ecs/fleet'
import { paths } from '@/lib/paths'

export type DiskQuotaProps = { row: DiskRow; quotaPerDisk: number }

/** How much room is left for manual snapshots, and what to do when there is little. */
export const DiskQuota = ({ row, quotaPerDisk }: DiskQuotaProps) => {
  const t = useTranslations('disks.detail.quota')
  const manual = useTranslations('disks.manual')
  const { disk, manualSnapshots: used, automaticSnapshots } = row
  if (used === null) return <p className="text-ink-second">{manual('unseen')}</p>
  const words = t('used', { used, quota: quotaPerDisk })
  const tone = toneOf(row.eligibility.checks.find(({ id }) => id === 'quota')?.reason)
  return (
    <div className="flex flex-col gap-2">
      <p>{words}</p>
      <Meter value={used} max={quotaPerDisk} label={manual('label', { disk: disk.name || disk.diskId })} valueText={words} tone={tone} />
      <p className="text-xs text-ink-third">
        {automaticSnapshots !== null && automaticSnapshots > 0 && t('automatic', { count: automaticSnapshots })} {t('advice')}
      </p>
      {tone !== 'neutral' && (
        <ButtonLink href={paths.snapshotsOfDisk(disk)} size="sm" className="self-start">
          {t('show')}
        </ButtonLink>
      )}
    </div>
  )
}

const toneOf = (reason: EligibilityReason | undefined): Tone => {
  if (reason === 'quota-full') return 'bad'
  return reason === 'quota-near' ? 'warn' : 'neutral'
}
