'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ItemId } from '@/components/lists/item-id'
import { DescriptionList } from '@/components/ui/description-list'
import { Moment } from '@/components/ui/moment'
import type { AcceptedSnapshot } from '@/lib/ecs/fleet'
import { releasedAt, type Snapshot } from '@/lib/ecs/snapshot'

export type SnapshotCardFactsProps = {
  accepted: AcceptedSnapshot
  /** `undefined`: not read from ECS yet. */
  snapshot: Snapshot | undefined
  /** As it was asked for. */
  retentionDays: number | null
}

/** What to note down: the ids, and when ECS deletes it. */
export const SnapshotCardFacts = ({ accepted, snapshot, retentionDays }: SnapshotCardFactsProps) => {
  const t = useTranslations('create.card')
  const items = [
    { term: 'SnapshotId', description: <ItemId id={accepted.snapshotId} /> },
    { term: 'RequestId', description: accepted.requestId === null ? t('requestIdUnknown') : <ItemId id={accepted.requestId} /> },
    { term: t('deletedOn'), description: <DeletedOn snapshot={snapshot} retentionDays={snapshot?.retentionDays ?? retentionDays} /> },
  ]
  return (
    <div className="rounded-card border border-line bg-ground p-3">
      <DescriptionList items={items} />
    </div>
  )
}

/** RetentionDays counts from CreationTime, which ECS tells once the data point is cut. */
const DeletedOn = ({ snapshot, retentionDays }: Pick<SnapshotCardFactsProps, 'snapshot' | 'retentionDays'>) => {
  const t = useTranslations('create.card')
  const locale = useLocale()
  if (retentionDays === null) return t('kept')
  const at = releasedAt({ createdAt: snapshot?.createdAt ?? null, retentionDays })
  return at === null ? t('deletedAfter', { days: retentionDays }) : <Moment iso={at} locale={locale} />
}
