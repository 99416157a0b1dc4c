'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { FailedRegion, Freshness } from '@/components/lists/freshness'
import { ProblemNotice } from '@/components/problems/problem-notice'
import { useErrorWords } from '@/components/problems/use-error-words'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { RelativeTime } from '@/components/ui/relative-time'
import { explain } from '@/lib/errors/explain'

export type RegionProblemsProps = {
  /** At least one region failed. */
  freshness: Pick<Freshness, 'failed'>
  renderedAt: string
  /** There are no rows to keep: then the reasons are open. */
  isAlone: boolean
  onRefresh: () => void
}

/** The regions that could not be read, and why: those that fail for the same reason share a line. The rest of the list works on. */
export const RegionProblems = (props: RegionProblemsProps) => {
  const t = useTranslations('lists.problems')
  const { failed } = props.freshness
  return (
    <Notice tone="warn" announce="status" title={t(props.isAlone ? 'title' : 'titleKept', { count: failed.length })}>
      {groupsOf(failed).map((group) => (
        <Group key={group.key} regions={group.regions} {...props} />
      ))}
    </Notice>
  )
}

type GroupProps = RegionProblemsProps & Pick<RegionGroup, 'regions'>

const Group = ({ regions, renderedAt, isAlone, onRefresh }: GroupProps) => {
  const t = useTranslations('lists.problems')
  const words = useErrorWords()
  const locale = useLocale()
  const [{ problem, refreshedAt }] = regions
  const explained = explain(problem)
  const names = regions.map(({ accountLabel, regionId }) => (accountLabel === null ? regionId : `${accountLabel} ${regionId}`))
  return (
    <Disclosure
      isOpenAtFirst={isAlone}
      summary={
        <span>
          <span className="font-medium text-ink">{names.join(', ')}</span>
          {': '}
          {words === null ? explained.code : words(`words.${explained.words}.title`, explained.values)}
          {' · '}
          {refreshedAt === null
            ? t('neverRead')
            : t.rich('lastRead', { age: () => <RelativeTime iso={refreshedAt} locale={locale} renderedAt={renderedAt} /> })}
        </span>
      }
    >
      <ProblemNotice problem={problem} here={{ onRefresh }} />
    </Disclosure>
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
