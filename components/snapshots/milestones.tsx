'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { HowFar } from '@/components/snapshots/how-far'
import { MILESTONE_DOTS } from '@/components/snapshots/milestone-dots'
import { MilestoneMoment } from '@/components/snapshots/milestone-moment'
import { type Milestone, milestonesOf, type SeenMoments } from '@/components/snapshots/milestones-of'
import { classNames } from '@/components/ui/class-names'
import type { Snapshot } from '@/lib/ecs/snapshot'

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
    <span className={classNames('size-4 flex-none rounded-full border-2', MILESTONE_DOTS[state])} />
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

const Words = ({ milestone: { name, state, at }, children }: { milestone: Milestone; children: ReactNode }) => {
  const t = useTranslations('create.milestones')
  const isReached = state === 'done' || state === 'current'
  return (
    <div className="pt-1 pr-2">
      <p className={classNames(isReached ? 'font-semibold' : 'text-ink-second')}>{t(name)}</p>
      {state === 'failed' && name === 'stored' && <p className="text-bad">{t('failed')}</p>}
      {at !== null && <MilestoneMoment iso={at} />}
      {children}
    </div>
  )
}
