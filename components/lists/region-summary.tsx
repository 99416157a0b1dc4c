'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { FailedRegion } from '@/components/lists/freshness'
import { useZone } from '@/components/lists/use-zone'
import { useErrorWords } from '@/components/problems/use-error-words'
import { RelativeTime } from '@/components/ui/relative-time'
import { explain } from '@/lib/errors/explain'
import { isSilence } from '@/lib/errors/is-held-up'
import { formatTime } from '@/lib/format'

export type RegionSummaryProps = {
  /** They fail for the same reason. */
  regions: readonly [FailedRegion, ...FailedRegion[]]
  renderedAt: string
}

/** In one line: which regions, what is the matter, and how old their rows are or when they are asked again. */
export const RegionSummary = ({ regions, renderedAt }: RegionSummaryProps) => {
  const t = useTranslations('lists.problems')
  const words = useErrorWords()
  const locale = useLocale()
  const zone = useZone()
  const [{ problem, refreshedAt }] = regions
  const names = regions.map(({ accountLabel, regionId }) => (accountLabel === null ? regionId : `${accountLabel} ${regionId}`)).join(', ')
  if (problem.kind === 'throttled') return <span>{t('throttled', { names, time: formatTime(problem.retryAt, zone) })}</span>
  if (isSilence(problem)) {
    const knownAt = regions.flatMap((region) => region.refreshedAt ?? []).toSorted()[0]
    const values = { names, count: regions.length }
    return <span>{knownAt === undefined ? t('silentUnread', values) : t('silent', { ...values, time: formatTime(knownAt, zone) })}</span>
  }
  const explained = explain(problem)
  return (
    <span>
      <span className="font-medium text-ink">{names}</span>
      {': '}
      {words === null ? explained.code : words(`words.${explained.words}.title`, explained.values)}
      {' · '}
      {refreshedAt === null
        ? t('neverRead')
        : t.rich('lastRead', { age: () => <RelativeTime iso={refreshedAt} locale={locale} renderedAt={renderedAt} /> })}
    </span>
  )
}
