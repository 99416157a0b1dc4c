'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { RotateCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Footer } from '@/components/form/footer-slot'
import { useFollowedHere } from '@/components/news/followed-here'
import { ProblemNotice } from '@/components/problems/problem-notice'
import { CancelSnapshotDialog } from '@/components/snapshots/cancel-snapshot-dialog'
import { meanwhileFactsOf } from '@/components/snapshots/meanwhile-of'
import { Milestones } from '@/components/snapshots/milestones'
import { SnapshotCardFacts } from '@/components/snapshots/snapshot-card-facts'
import { useSeenMilestones } from '@/components/snapshots/use-seen-milestones'
import { WhileBeingMade } from '@/components/snapshots/while-being-made'
import { announce } from '@/components/ui/announce'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { AcceptedSnapshot, DiskDetail } from '@/lib/ecs/fleet'
import { isInProgress, type Snapshot } from '@/lib/ecs/snapshot'
import type { Problem } from '@/lib/errors/problem'
import { DISK_KEY, DISKS_KEY } from '@/lib/queries/disks'
import { OPERATIONS_KEY } from '@/lib/queries/operations'
import { problemOf } from '@/lib/queries/problem-error'
import { SNAPSHOTS_KEY, snapshotQuery } from '@/lib/queries/snapshots'
import type { CreateSnapshotFields } from '@/lib/schemas/create-snapshot'

export type SnapshotStatusCardProps = {
  operationId: string
  accepted: AcceptedSnapshot
  fields: CreateSnapshotFields
  detail: DiskDetail
  onAnother: () => void
  onSameAgain: () => void
  onDone: () => void
}

/** What the form becomes: the accepted snapshot, followed until it is stored. Closing it changes nothing. */
export const SnapshotStatusCard = ({ operationId, accepted, fields, detail, ...props }: SnapshotStatusCardProps) => {
  useFollowedHere(operationId)
  const t = useTranslations('create.card')
  const query = useQuery(snapshotQuery(accepted))
  const snapshot = query.data?.row.snapshot
  const card = useRef<HTMLDivElement>(null)
  const reached = useMilestoneNews()
  const seen = useSeenMilestones(snapshot, accepted.acceptedAt, reached)
  useEffect(() => card.current?.focus(), [])
  const isMoving = !isGone(query.error) && (snapshot === undefined || isInProgress(snapshot))

  return (
    <div ref={card} tabIndex={-1} className="flex flex-col gap-5 outline-none">
      <Milestones snapshot={snapshot ?? JUST_ACCEPTED} seen={seen} />
      {snapshot?.status === 'failed' && <Failed onSameAgain={props.onSameAgain} />}
      {query.error !== null && <Trouble problem={problemOf(query.error)} accepted={accepted} onRefresh={() => void query.refetch()} />}
      <SnapshotCardFacts accepted={accepted} snapshot={snapshot} retentionDays={fields.retentionDays} />
      {isMoving && (
        <>
          <WhileBeingMade {...meanwhileFactsOf(detail.row)} />
          <p className="text-ink-second">{t('canClose')}</p>
        </>
      )}
      <CardFooter snapshot={isMoving ? snapshot : undefined} onAnother={props.onAnother} onDone={props.onDone} />
    </div>
  )
}

const isGone = (error: Error | null): boolean => error !== null && problemOf(error).kind === 'not-found'

type TroubleProps = { problem: Problem; accepted: AcceptedSnapshot; onRefresh: () => void }

/** What was cancelled or deleted meanwhile is no error; anything else only means that what is shown may be old. */
const Trouble = ({ problem, accepted, onRefresh }: TroubleProps) => {
  const t = useTranslations('create.card')
  return problem.kind === 'not-found' ? (
    <Notice tone="neutral" announce="status" title={t('gone')} />
  ) : (
    <ProblemNotice problem={problem} variant="compact" here={{ snapshot: accepted, onRefresh }} announce="status" />
  )
}

/** Before ECS has told anything. */
const JUST_ACCEPTED = { status: 'progressing', isAvailable: false, progressPercent: 0, remainingSeconds: null, createdAt: null } as const

/** Says a milestone once, and lets the lists behind it show it. */
const useMilestoneNews = () => {
  const t = useTranslations('create.milestones.say')
  const client = useQueryClient()
  return (milestone: Parameters<typeof t>[0]) => {
    announce(t(milestone))
    for (const queryKey of [DISKS_KEY, DISK_KEY, SNAPSHOTS_KEY, OPERATIONS_KEY]) void client.invalidateQueries({ queryKey })
  }
}

const Failed = ({ onSameAgain }: { onSameAgain: () => void }) => {
  const t = useTranslations('create.card')
  return (
    <Notice
      tone="bad"
      title={t('failed')}
      actions={
        <Button size="sm" icon={<RotateCw />} onClick={onSameAgain}>
          {t('again')}
        </Button>
      }
    >
      <p>{t('failedWhy')}</p>
    </Notice>
  )
}

type CardFooterProps = { /** What can be cancelled. */ snapshot: Snapshot | undefined; onAnother: () => void; onDone: () => void }

const CardFooter = ({ snapshot, onAnother, onDone }: CardFooterProps) => {
  const t = useTranslations('create.card')
  const [isCancelling, setCancelling] = useState(false)
  return (
    <>
      <Footer>
        {snapshot !== undefined && <Button onClick={() => setCancelling(true)}>{t('cancel')}</Button>}
        <div className="ml-auto flex gap-2">
          <Button onClick={onAnother}>{t('another')}</Button>
          <Button variant="primary" onClick={onDone}>
            {t('done')}
          </Button>
        </div>
      </Footer>
      {snapshot !== undefined && <CancelSnapshotDialog snapshot={snapshot} isOpen={isCancelling} onClose={() => setCancelling(false)} />}
    </>
  )
}
