'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ProgressBar } from '@/components/ui/progress-bar'
import type { RunningSnapshot } from '@/lib/ecs/fleet'
import { formatDuration, formatPercent } from '@/lib/format'

export type SnapshotProgressProps = {
  snapshot: RunningSnapshot
  /** Name of the disk, for screen readers. */
  disk: string
  /** Running ones of this disk, this one included. */
  count: number
}

/** "62 %   usable now · 40 s left" over a slim bar, never more than ECS says. */
export const SnapshotProgress = ({ snapshot, disk, count }: SnapshotProgressProps) => {
  const t = useTranslations('disks.running')
  const locale = useLocale()
  const { progressPercent, remainingSeconds, isAvailable } = snapshot
  const facts = [
    count > 1 ? t('count', { count }) : isAvailable && t('usable'),
    // ECS answers 0 seconds while it still works: then nothing is said.
    remainingSeconds !== null && remainingSeconds > 0 && t('left', { duration: formatDuration(coarse(remainingSeconds), locale) }),
  ].filter((fact) => fact !== false)
  return (
    <span className="flex w-full min-w-0 flex-col gap-1">
      <span className="flex items-baseline justify-between gap-2 text-xs leading-4">
        <span className="font-medium text-running">{formatPercent(progressPercent, locale)}</span>
        <span className="min-w-0 text-ink-second">{facts.join(' · ')}</span>
      </span>
      <ProgressBar percent={progressPercent} label={t('progress', { disk })} />
    </span>
  )
}

/** An estimate of minutes is not told to the second. */
const coarse = (seconds: number): number => (seconds < MINUTE_S ? seconds : Math.ceil(seconds / MINUTE_S) * MINUTE_S)

const MINUTE_S = 60
