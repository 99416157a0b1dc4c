'use client'

import { CircleCheck, CircleX, LoaderCircle } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usabilityOf } from '@/components/snapshots/usability'
import { classNames } from '@/components/ui/class-names'
import { ProgressBar } from '@/components/ui/progress-bar'
import { TONE_TEXT, type Tone } from '@/components/ui/tone'
import type { SnapshotStatus as Status } from '@/lib/ecs/contract'
import { isInProgress, type Snapshot } from '@/lib/ecs/snapshot'
import { formatDuration, formatPercent } from '@/lib/format'

export type SnapshotStatusProps = { snapshot: Snapshot }

/** ECS's status in words; while it runs with the progress and the time left as ECS tells them. */
export const SnapshotStatus = ({ snapshot }: SnapshotStatusProps) => {
  const t = useTranslations('snapshots.status')
  const locale = useLocale()
  const { icon, tone } = LOOKS[snapshot.status]
  const words = (
    <span className={classNames('flex items-center gap-1.5 whitespace-nowrap', TONE_TEXT[tone])}>
      {icon}
      <StatusWord snapshot={snapshot} />
    </span>
  )
  if (!isInProgress(snapshot)) return words
  return (
    <div className="flex min-w-36 flex-col gap-1">
      <div className="flex items-center justify-between gap-2 text-xs leading-4">
        {words}
        <span className="font-medium text-running">{formatPercent(snapshot.progressPercent, locale)}</span>
      </div>
      <div className="flex items-center gap-2">
        <ProgressBar percent={snapshot.progressPercent} label={t('progress', { name: snapshot.name ?? snapshot.snapshotId })} />
        <TimeLeft snapshot={snapshot} />
      </div>
    </div>
  )
}

/** Where the table has no room for the column "usable", a running snapshot says that instead: icon and bar tell that it runs. */
const StatusWord = ({ snapshot }: SnapshotStatusProps) => {
  const t = useTranslations('snapshots')
  const word = t(`status.${snapshot.status}`)
  if (usabilityOf(snapshot) !== 'early') return word
  return (
    <>
      <span className="sm:max-lg:hidden">{word}</span>
      <span className="font-medium text-ok max-sm:hidden lg:hidden">{t('usable.early')}</span>
    </>
  )
}

/** ECS answers 0 seconds while it still works: then nothing is said. */
const TimeLeft = ({ snapshot: { remainingSeconds } }: SnapshotStatusProps) => {
  const t = useTranslations('snapshots.status')
  const locale = useLocale()
  if (remainingSeconds === null || remainingSeconds <= 0) return null
  return (
    <span className="flex-none text-xs leading-4 text-ink-second">{t('left', { duration: formatDuration(remainingSeconds, locale) })}</span>
  )
}

const LOOKS = {
  progressing: { icon: <LoaderCircle className="motion-safe:animate-turn" />, tone: 'running' },
  accomplished: { icon: <CircleCheck />, tone: 'ok' },
  failed: { icon: <CircleX />, tone: 'bad' },
} as const satisfies Record<Status, { icon: ReactNode; tone: Tone }>
