'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { milestonesOfOperation, OPERATION_MILESTONES, type OperationMilestone } from '@/components/operations/milestones-of-operation'
import { STAGE_TONES } from '@/components/operations/stage-badge'
import { HowFar } from '@/components/snapshots/how-far'
import { MILESTONE_DOTS } from '@/components/snapshots/milestone-dots'
import { MilestoneMoment } from '@/components/snapshots/milestone-moment'
import { classNames } from '@/components/ui/class-names'
import { TONE_TEXT, type Tone } from '@/components/ui/tone'
import type { OperationDetail } from '@/lib/operations/operation-view'
import { snapshotQuery } from '@/lib/queries/snapshots'

export type OperationMilestonesProps = { detail: Pick<OperationDetail, 'operation' | 'steps' | 'unknownSince'> }

/** Accepted → sent → being created → usable now → fully stored; one below the other on a phone. */
export const OperationMilestones = ({ detail }: OperationMilestonesProps) => {
  const milestones = milestonesOfOperation(detail)
  return (
    <ol className="grid sm:grid-cols-5">
      {milestones.map((milestone, index) => (
        <li key={milestone.name} className="flex min-w-0 gap-3 sm:block">
          <Track milestone={milestone} isOnTheWay={milestones[index + 1]?.state === 'done' || milestones[index + 1]?.state === 'current'} />
          <Words milestone={milestone} operation={detail.operation} />
        </li>
      ))}
    </ol>
  )
}

const Track = ({ milestone: { name, state, end }, isOnTheWay }: { milestone: OperationMilestone; isOnTheWay: boolean }) => (
  <div aria-hidden="true" className="flex w-4 flex-none flex-col items-center sm:h-4 sm:w-auto sm:flex-row">
    <span className={classNames('size-4 flex-none rounded-full border-2', end === null ? DOTS[state] : ENDS[STAGE_TONES[end]])} />
    {name !== OPERATION_MILESTONES.at(-1) && (
      <span className={classNames('w-0.5 flex-1 sm:h-0.5 sm:w-auto', isOnTheWay ? 'bg-ok' : 'bg-line')} />
    )}
  </div>
)

const UNCLEAR = 'border-warn bg-surface'
const DOTS = { ...MILESTONE_DOTS, ended: MILESTONE_DOTS.failed, unclear: UNCLEAR } as const satisfies Record<
  OperationMilestone['state'],
  string
>

/** What somebody took back or cancelled is no failure. */
const ENDS = {
  neutral: MILESTONE_DOTS.ahead,
  accent: MILESTONE_DOTS.ahead,
  running: MILESTONE_DOTS.current,
  ok: MILESTONE_DOTS.done,
  warn: UNCLEAR,
  bad: MILESTONE_DOTS.failed,
} as const satisfies Record<Tone, string>

type WordsProps = { milestone: OperationMilestone; operation: OperationDetail['operation'] }

const Words = ({ milestone: { name, state, at, end }, operation }: WordsProps) => {
  const t = useTranslations('create.milestones')
  const stage = useTranslations('activity.stage')
  const isReached = state === 'done' || state === 'current'
  return (
    <div className="min-w-0 pb-3 sm:pt-1 sm:pr-2 sm:pb-0">
      <p className={isReached ? 'font-semibold' : 'text-ink-second'}>{t(name)}</p>
      {end !== null && <p className={TONE_TEXT[STAGE_TONES[end]]}>{stage(end)}</p>}
      {at !== null && <MilestoneMoment iso={at} />}
      {state === 'current' && operation.snapshotId !== null && <Progress operation={operation} snapshotId={operation.snapshotId} />}
    </div>
  )
}

/** As ECS tells it, for as long as ECS works on it. */
const Progress = ({ operation: { accountId, regionId }, snapshotId }: Pick<WordsProps, 'operation'> & { snapshotId: string }) => {
  const { data } = useQuery(snapshotQuery({ accountId, regionId, snapshotId }))
  return data === undefined ? null : <HowFar snapshot={data.row.snapshot} />
}
