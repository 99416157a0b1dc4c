'use client'

import { useLocale, useTranslations } from 'next-intl'
import { RelativeTime } from '@/components/ui/relative-time'
import type { Snapshot } from '@/lib/ecs/snapshot'

export type CreatedWordProps = {
  snapshot: Pick<Snapshot, 'createdAt' | 'status'>
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
}

/** The moment that the data belongs to. ECS tells none until it has cut the data point. */
export const CreatedWord = ({ snapshot: { createdAt, status }, renderedAt }: CreatedWordProps) => {
  const t = useTranslations('snapshots.created')
  const locale = useLocale()
  if (createdAt !== null) return <RelativeTime iso={createdAt} locale={locale} renderedAt={renderedAt} />
  if (status === 'failed') return <span className="text-ink-third">{t('never-cut')}</span>
  return (
    <span title={t('notCutWhy')} className="text-ink-third">
      {t('notCut')}
    </span>
  )
}
