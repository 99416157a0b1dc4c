'use client'

import { WifiOff } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { type Ref, useEffect, useRef } from 'react'
import { SnapshotProgress } from '@/components/disks/snapshot-progress'
import { LatelyWhen } from '@/components/operations/lately-when'
import { OpenOperation } from '@/components/operations/open-operation'
import { ProblemNotice } from '@/components/problems/problem-notice'
import type { StepsHere } from '@/components/problems/steps-for'
import { useCountdown } from '@/components/problems/use-countdown'
import { firstToFinish } from '@/components/snapshots/first-to-finish'
import type { Submission, Unsettled } from '@/components/snapshots/submission'
import type { CreateSubmission } from '@/components/snapshots/use-create-submission'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { DiskRow } from '@/lib/ecs/fleet'
import { explain } from '@/lib/errors/explain'
import type { Problem } from '@/lib/errors/problem'
import { formatDuration } from '@/lib/format'

export type CreateSnapshotAnswerProps = {
  sender: CreateSubmission
  here: StepsHere
  row: DiskRow
  quotaPerDisk: number
  /** A field is marked and has the focus instead. */
  namesField: boolean
  onStartOver: () => void
}

/** What came of the last try, above the form: a refusal, or that it is not known yet. */
export const CreateSnapshotAnswer = ({ sender, here, row, quotaPerDisk, namesField, onStartOver }: CreateSnapshotAnswerProps) => {
  const { submission } = sender
  const open = openQuestionOf(submission)
  if (open !== null) {
    return (
      <div className="flex flex-col gap-3">
        <OpenQuestion sender={sender} step={open.step} />
        {open.problem.kind !== 'unconfirmed' && (
          <ProblemNotice
            problem={open.problem}
            here={{ disk: here.disk, runningSnapshot: here.runningSnapshot }}
            live={<WhatIsWaitedFor problem={open.problem} row={row} />}
            variant="compact"
            announce="status"
            keepsPage
          />
        )}
      </div>
    )
  }
  if (submission.step === 'open') {
    const { disk, runningSnapshot } = here
    return <OpenOperation operationId={submission.operationId} here={{ disk, runningSnapshot }} onStartOver={onStartOver} />
  }
  if (submission.step !== 'editing' || submission.problem === null) return null
  if (submission.problem.kind === 'offline') return <Offline />
  return (
    <ProblemNotice
      problem={submission.problem}
      here={here}
      quotaPerDisk={quotaPerDisk}
      announce="alert"
      takesFocus={!namesField}
      live={<WhatIsThere problem={submission.problem} row={row} />}
      keepsPage
    />
  )
}

const WhatIsThere = (props: { problem: Problem; row: DiskRow }) =>
  props.problem.kind === 'asked-lately' ? <LatelyWhen lately={props.problem} /> : <WhatIsWaitedFor {...props} />

/** The snapshot that stands in the way, as far as it is: nobody has to go and look. */
const WhatIsWaitedFor = ({ problem, row: { disk, running } }: { problem: Problem; row: DiskRow }) => {
  const first = firstToFinish(running)
  if (first === undefined || explain(problem).explanation.retry !== 'after-running-snapshot') return null
  return <SnapshotProgress snapshot={first} disk={disk.name || disk.diskId} count={running.length} />
}

/** It stays open, and in the same place on the screen, while the next try is under way. */
const openQuestionOf = (submission: Submission): Unsettled | null => {
  switch (submission.step) {
    case 'unconfirmed':
    case 'paused':
      return submission
    case 'sending':
      return submission.before
    case 'open':
    case 'editing':
    case 'accepted':
      return null
  }
}

type OpenQuestionProps = { sender: CreateSubmission; step: Unsettled['step'] }

/** Sent, and not settled. Says what goes on, when the next try is, and that nothing needs to be pressed. */
const OpenQuestion = ({ sender: { submission, nextTryAt, again, stop }, step }: OpenQuestionProps) => {
  const t = useTranslations('create.unsettled')
  const notice = useFocusOnce()
  const isSending = submission.step === 'sending'
  return (
    <Notice
      ref={notice}
      tone="running"
      announce="status"
      title={t(step)}
      actions={
        <>
          <Button size="sm" isBusy={isSending} onClick={again}>
            {t(step === 'paused' ? 'sendNow' : 'check')}
          </Button>
          {step === 'paused' && !isSending && (
            <Button size="sm" variant="ghost" onClick={stop}>
              {t('stop')}
            </Button>
          )}
        </>
      }
    >
      <p>{isSending ? t('sending') : <NextTry at={nextTryAt} />}</p>
      {step === 'unconfirmed' && <p>{t('locked')}</p>}
      <p>{t(step === 'paused' ? 'closePaused' : 'close')}</p>
    </Notice>
  )
}

const NextTry = ({ at }: { at: string | null }) => {
  const t = useTranslations('create.unsettled')
  const locale = useLocale()
  const secondsLeft = useCountdown(at)
  // Counted down for the eye only: a live region would speak every second.
  return secondsLeft === null ? t('byHand') : <span aria-hidden="true">{t('next', { duration: formatDuration(secondsLeft, locale) })}</span>
}

const Offline = () => {
  const t = useTranslations('create.offline')
  const notice = useFocusOnce()
  return (
    <Notice ref={notice} tone="warn" announce="alert" title={t('title')}>
      <p className="flex gap-1.5">
        <WifiOff className="mt-0.5" />
        {t('nothingSent')}
      </p>
    </Notice>
  )
}

const useFocusOnce = (): Ref<HTMLDivElement> => {
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => notice.current?.focus(), [])
  return notice
}
