'use client'

import { RotateCw } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, type Ref, useEffect, useRef } from 'react'
import { tellSignedOut } from '@/components/people/signed-out'
import { MovePanel } from '@/components/problems/move-panel'
import { ProblemDetails } from '@/components/problems/problem-details'
import { ProblemSteps } from '@/components/problems/problem-steps'
import { RamStatement } from '@/components/problems/ram-statement'
import { isReadOnly, missingStatementOf, retryAtOf, type StepsHere } from '@/components/problems/steps-for'
import { useCountdown } from '@/components/problems/use-countdown'
import { type ErrorWords, useErrorWords } from '@/components/problems/use-error-words'
import { Notice, type NoticeProps } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import { type Explained, explain } from '@/lib/errors/explain'
import type { Problem } from '@/lib/errors/problem'
import { formatDuration } from '@/lib/format'

export type ProblemNoticeProps = {
  problem: Problem
  /** What the screen can do about it: every step that is possible here becomes a button or a link. */
  here?: StepsHere
  /** Names the limit where the problem is about it. */
  quotaPerDisk?: number
  /** `compact` for a strip above a list: title, whose move, the steps. */
  variant?: 'full' | 'compact'
  announce?: NoticeProps['announce']
  /** In a form: the focus goes to the notice, so that it is read first. */
  takesFocus?: boolean
  /** Links leave the page as it is and open beside it: what was typed stays in view. */
  keepsPage?: boolean
  /** Said first, in words of the screen's own. */
  children?: ReactNode
  /** What goes on meanwhile, such as the progress of what is waited for. */
  live?: ReactNode
}

/** What went wrong: title, why, whose move it is, what can be done, when it is worth another try, and the facts for support. */
export const ProblemNotice = ({ problem, quotaPerDisk, variant = 'full', announce, takesFocus = false, ...rest }: ProblemNoticeProps) => {
  const t = useTranslations('create.problem')
  const words = useErrorWords()
  const here = rest.here ?? {}
  const explained = explain(problem, { manualSnapshotsPerDisk: quotaPerDisk })
  const isFailedLook = isReadOnly(here) && explained.explanation.retry === 'same-token'
  useEffect(() => {
    if (problem.kind === 'signed-out') tellSignedOut()
  }, [problem])
  const notice = useFocusOnArrival(takesFocus, problem, words !== null)
  const tone = isFailedLook ? 'warn' : toneOf(explained)
  if (words === null) return <Unexplained ref={notice} tone={tone} explained={explained} />
  const text = (part: 'title' | 'why' | 'next') => words(`words.${explained.words}.${part}`, explained.values)
  const { who } = explained.explanation
  const statement = explained.explanation.nextSteps.includes('copy-ram-statement') ? missingStatementOf(problem, here) : null
  return (
    <Notice
      ref={notice}
      tone={tone}
      announce={announce}
      title={text('title')}
      footnote={variant === 'full' && <ProblemDetails problem={problem} explained={explained} words={words} />}
    >
      {rest.children}
      {variant === 'full' && <p>{isFailedLook ? t('look.why') : text('why')}</p>}
      {explained.matchedBy === 'kind' && explained.cloudMessage !== null && <CloudSays words={words} sentence={explained.cloudMessage} />}
      <MovePanel
        who={isFailedLook ? 'wait' : who}
        label={words(`who.${isFailedLook ? 'wait' : who}`)}
        next={isFailedLook ? t('look.next') : text('next')}
        actions={<ProblemSteps problem={problem} explained={explained} words={words} here={here} keepsPage={rest.keepsPage ?? false} />}
      >
        {rest.live}
        {variant === 'full' && statement !== null && <RamStatement label={words('statement')} statement={statement} />}
        {variant === 'full' && !isFailedLook && <WorthATry words={words} explained={explained} retryAt={retryAtOf(problem)} />}
      </MovePanel>
    </Notice>
  )
}

/** Waiting is no failure; what is not known yet is still being found out. */
const toneOf = ({ explanation }: Explained) => {
  if (explanation.retry === 'same-token') return 'running'
  // a question is no refusal
  return explanation.who === 'wait' || explanation.retry === 'after-yes' ? 'warn' : 'bad'
}

const useFocusOnArrival = (takesFocus: boolean, problem: Problem, isReadable: boolean): Ref<HTMLDivElement> => {
  const notice = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies(problem): another problem is another arrival
  useEffect(() => {
    if (takesFocus && isReadable) notice.current?.focus()
  }, [takesFocus, problem, isReadable])
  return notice
}

/** The words have not arrived: the code and the RequestId need none. */
const Unexplained = ({ ref, tone, explained }: { ref: Ref<HTMLDivElement>; tone: NoticeProps['tone']; explained: Explained }) => (
  <Notice ref={ref} tone={tone} title={explained.code ?? <Skeleton width="60%" className="my-1" />} footnote={explained.requestId}>
    <Skeleton className="my-1" />
    <Skeleton width="80%" className="my-1" />
  </Notice>
)

const CloudSays = ({ words, sentence }: { words: ErrorWords; sentence: string }) => (
  <p>
    {words('details.cloudSays')}: <q lang="en">{sentence}</q>
  </p>
)

type WorthATryProps = { words: ErrorWords; explained: Explained; retryAt: string | null }

const WorthATry = ({ words, explained, retryAt }: WorthATryProps) => {
  const t = useTranslations('create.problem')
  const locale = useLocale()
  const secondsLeft = useCountdown(retryAt)
  return (
    <p className="flex gap-1.5 text-xs [&_.lucide]:size-3.5">
      <RotateCw className="mt-px" />
      {secondsLeft === null || secondsLeft === 0
        ? words(`retry.${explained.explanation.retry}`)
        : t('waiting', { duration: formatDuration(secondsLeft, locale) })}
    </p>
  )
}
