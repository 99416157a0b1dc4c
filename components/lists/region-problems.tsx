'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { FailedRegion } from '@/components/lists/freshness'
import { ProblemNotice } from '@/components/problems/problem-notice'
import { useErrorWords } from '@/components/problems/use-error-words'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { RelativeTime } from '@/components/ui/relative-time'
import { explain } from '@/lib/errors/explain'

export type RegionProblemsProps = {
  /** At least one. */
  failed: readonly FailedRegion[]
  renderedAt: string
  /** There are no rows to keep: then the reasons are open. */
  isAlone: boolean
  onRefresh: () => void
}

/** The regions that could not be read, and why: those that fail for the same reason share a line. The rest of the list works on. */
export const RegionProblems = ({ failed, ...rest }: RegionProblemsProps) => {
  const t = useTranslations('lists.problems')
  return (
    <Notice tone="warn" announce="status" title={t('title', { count: failed.length })}>
      {groupsOf(failed).map((group) => (
        <Group key={group.key} regions={group.regions} {...rest} />
      ))}
      {!rest.isAlone && <p>{t('kept')}</p>}
    </Notice>
  )
}

type GroupProps = Omit<RegionProblemsProps, 'failed'> & Pick<RegionGroup, 'regions'>

const Group = ({ regions, renderedAt, isAlone, onRefresh }: GroupProps) => {
  const t = useTranslations('lists.problems')
  const words = useErrorWords()
  const locale = useLocale()
  const [{ problem, refreshedAt }] = regions
  const explained = explain(problem)
  return (
    <div>
      <p>
        <span className="font-medium text-ink">{regions.map((region) => region.regionId).join(', ')}</span>
        {': '}
        {words === null ? explained.code : words(`words.${explained.words}.title`, explained.values)}
        {' · '}
        {refreshedAt === null
          ? t('neverRead')
          : t.rich('lastRead', { age: () => <RelativeTime iso={refreshedAt} locale={locale} renderedAt={renderedAt} /> })}
      </p>
      <Disclosure summary={t('details')} isOpenAtFirst={isAlone}>
        <ProblemNotice problem={problem} here={{ onRefresh }} />
      </Disclosure>
    </div>
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
