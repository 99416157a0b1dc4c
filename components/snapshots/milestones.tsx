'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useZone } from '@/components/lists/use-zone'
import { type Milestone, milestonesOf, type SeenMoments } from '@/components/snapshots/milestones-of'
import { classNames } from '@/components/ui/class-names'
import { useClock } from '@/components/ui/use-clock'
import type { Snapshot } from '@/lib/ecs/snapshot'
import { formatDate, formatDuration, formatMoment, formatPercent, formatTime } from '@/lib/format'

export type MilestonesProps = {
  snapshot: Pick<Snapshot, 'status' | 'isAvailable' | 'progressPercent' | 'remainingSeconds' | 'createdAt'>
  seen?: SeenMoments
}

/** Accepted → usable now → fully stored, with the moments that are known. */
export const Milestones = ({ snapshot, seen }: MilestonesProps) => (
  <ol className="grid grid-cols-3">
    {milestonesOf(snapshot, seen).map((milestone) => (
      <li key={milestone.name} className="min-w-0">
        <Track milestone={milestone} />
        <Words milestone={milestone}>{milestone.name === 'stored' && <HowFar snapshot={snapshot} />}</Words>
      </li>
    ))}
  </ol>
)

/** The dot, and the way to the next one. */
const Track = ({ milestone: { name, state, towardsNext } }: { milestone: Milestone }) => (
  <div aria-hidden="true" className="flex h-4 items-center">
    <span className={classNames('size-4 flex-none rounded-full border-2', DOTS[state])} />
    {name !== 'stored' && (
      <span className="h-0.5 flex-1 bg-line">
        <span
          className={classNames('block h-full transition-[width] duration-500', towardsNext === 100 ? 'bg-ok' : 'bg-running')}
          style={{ width: `${towardsNext}%` }}
        />
      </span>
    )}
  </div>
)

const DOTS = {
  done: 'border-ok bg-ok',
  current: 'border-running bg-running',
  ahead: 'border-line-control bg-surface',
  failed: 'border-bad bg-surface',
} as const satisfies Record<Milestone['state'], string>

const Words = ({ milestone: { name, state, at }, children }: { milestone: Milestone; children: ReactNode }) => {
  const t = useTranslations('create.milestones')
  const isReached = state === 'done' || state === 'current'
  return (
    <div className="pt-1 pr-2">
      <p className={classNames(isReached ? 'font-semibold' : 'text-ink-second')}>{t(name)}</p>
      {state === 'failed' && name === 'stored' && <p className="text-bad">{t('failed')}</p>}
      {at !== null && <MomentOf iso={at} />}
      {children}
    </div>
  )
}

/** The time alone while it is of today. */
const MomentOf = ({ iso }: { iso: string }) => {
  const zone = useZone()
  const now = useClock()
  const isToday = now !== null && formatDate(iso, zone) === formatDate(now.toISOString(), zone)
  const moment = formatMoment(iso, zone, { seconds: true })
  return (
    <time dateTime={iso} title={moment} className="text-ink-second">
      {isToday ? formatTime(iso, zone) : moment}
    </time>
  )
}

/** Never more than ECS says: 0 seconds while it still works mean that it does not know. */
const HowFar = ({ snapshot: { status, progressPercent, remainingSeconds } }: Pick<MilestonesProps, 'snapshot'>) => {
  const t = useTranslations('create.milestones')
  const locale = useLocale()
  if (status !== 'progressing') return null
  const percent = formatPercent(progressPercent, locale)
  const isTimeTold = remainingSeconds !== null && remainingSeconds > 0
  return (
    <p className="text-ink-second">{isTimeTold ? t('left', { percent, duration: formatDuration(remainingSeconds, locale) }) : percent}</p>
  )
}
