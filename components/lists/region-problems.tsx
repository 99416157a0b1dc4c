'use client'

import { useTranslations } from 'next-intl'
import type { FailedRegion, Freshness } from '@/components/lists/freshness'
import { RegionSummary } from '@/components/lists/region-summary'
import { ProblemNotice } from '@/components/problems/problem-notice'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { explain } from '@/lib/errors/explain'
import { isHeldUp, isSilence } from '@/lib/errors/is-held-up'

export type RegionProblemsProps = {
  /** At least one region failed. */
  freshness: Pick<Freshness, 'failed'>
  renderedAt: string
  /** There are no rows to keep: then the reasons are open. */
  isAlone: boolean
  onRefresh: () => void
}

/**
 * The regions that could not be read, and why: those that fail for the same reason share a line. The rest of the list works on. Where it
 * passes by itself and there are rows to show, it is told quietly.
 */
export const RegionProblems = ({ freshness: { failed }, renderedAt, isAlone, onRefresh }: RegionProblemsProps) => {
  const t = useTranslations('lists.problems')
  const isQuiet = !isAlone && failed.every(({ problem }) => isHeldUp(problem) || isSilence(problem))
  const title = isQuiet ? 'heldUp' : isAlone ? 'title' : 'titleKept'
  return (
    <Notice tone={isQuiet ? 'neutral' : 'warn'} announce="status" title={t(title, { count: failed.length })}>
      {groupsOf(failed).map(({ key, regions }) => (
        <Disclosure key={key} isOpenAtFirst={isAlone} summary={<RegionSummary regions={regions} renderedAt={renderedAt} />}>
          <ProblemNotice problem={regions[0].problem} here={{ onRefresh }} />
        </Disclosure>
      ))}
    </Notice>
  )
}

type RegionGroup = { key: string; regions: readonly [FailedRegion, ...FailedRegion[]] }

const groupsOf = (failed: readonly FailedRegion[]): readonly RegionGroup[] => {
  const groups = new Map<string, RegionGroup>()
  for (const region of failed) {
    const { words, code } = explain(region.problem)
    const key = `${words} ${code}`
    const group = groups.get(key)
    groups.set(key, { key, regions: group === undefined ? [region] : [...group.regions, region] })
  }
  return [...groups.values()]
}
