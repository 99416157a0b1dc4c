'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { Snapshot } from '@/lib/ecs/snapshot'
import { formatDuration, formatPercent } from '@/lib/format'

export type HowFarProps = { snapshot: Pick<Snapshot, 'status' | 'progressPercent' | 'remainingSeconds'> }

/** Never more than ECS says: 0 seconds while it still works mean that it does not know. */
export const HowFar = ({ snapshot: { status, progressPercent, remainingSeconds } }: HowFarProps) => {
  const t = useTranslations('create.milestones')
  const locale = useLocale()
  if (status !== 'progressing') return null
  const percent = formatPercent(progressPercent, locale)
  const isTimeTold = remainingSeconds !== null && remainingSeconds > 0
  return (
    <p className="text-ink-second">{isTimeTold ? t('left', { percent, duration: formatDuration(remainingSeconds, locale) }) : percent}</p>
  )
}
