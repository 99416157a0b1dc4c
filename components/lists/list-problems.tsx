'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Freshness } from '@/components/lists/freshness'
import { Notice } from '@/components/ui/notice'
import { RelativeTime } from '@/components/ui/relative-time'
import { onIntent, useLoaded } from '@/components/ui/use-loaded'
import type { Problem } from '@/lib/errors/problem'

export type ListProblemsProps = {
  freshness: Freshness
  /** The console itself did not answer the last question; `null`: it did. */
  problem: Problem | null
  /** ISO 8601: when what is on the screen was read. */
  readAt: string
  renderedAt: string
  /** There are no rows to keep: then it is told in full. */
  isAlone: boolean
  onRefresh: () => void
}

const regionsCode = onIntent(() => import('@/components/lists/region-problems').then((module) => module.RegionProblems))
const noticeCode = onIntent(() => import('@/components/problems/problem-notice').then((module) => module.ProblemNotice))

/** What went wrong while the rows that are there stay: a strip above them. */
export const ListProblems = ({ freshness, problem, readAt, renderedAt, isAlone, onRefresh }: ListProblemsProps) => {
  const t = useTranslations('lists.freshness')
  const { failed } = freshness
  const locale = useLocale()
  const isOffline = problem?.kind === 'offline'
  const RegionProblems = useLoaded(regionsCode, failed.length > 0, ignore)
  const ProblemNotice = useLoaded(noticeCode, problem !== null && !isOffline, ignore)
  const age = () => <RelativeTime iso={readAt} locale={locale} renderedAt={renderedAt} />
  const strips: ReactNode[] = [
    // Its words are here from the start: once off line, none can be fetched.
    isOffline && (
      <Notice key="offline" tone="warn" announce="status" title={t('lost')}>
        {!isAlone && <p>{t.rich('lostBody', { age })}</p>}
      </Notice>
    ),
    problem !== null && ProblemNotice !== null && (
      <ProblemNotice key="problem" variant={isAlone ? 'full' : 'compact'} announce="status" problem={problem} here={{ onRefresh }}>
        {!isAlone && <p>{t.rich('failed', { age })}</p>}
      </ProblemNotice>
    ),
    failed.length > 0 && RegionProblems !== null && (
      <RegionProblems key="regions" freshness={freshness} renderedAt={renderedAt} isAlone={isAlone} onRefresh={onRefresh} />
    ),
  ]
  if (strips.every((strip) => strip === false)) return null
  return <div className="flex flex-col gap-2 px-4 pb-3 sm:px-6">{strips}</div>
}

/** Not fetched: the heading still tells the age, and the next failure tries again. */
const ignore = () => undefined
