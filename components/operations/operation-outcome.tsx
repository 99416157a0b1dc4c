'use client'

import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { ItemId } from '@/components/lists/item-id'
import { TookWord } from '@/components/operations/took-word'
import { DescriptionList } from '@/components/ui/description-list'
import { formatDuration } from '@/lib/format'
import { isMoving, isOpen } from '@/lib/operations/operation-state'
import type { OperationDetail, UsualDuration } from '@/lib/operations/operation-view'
import { paths } from '@/lib/paths'

export type OperationOutcomeProps = {
  detail: OperationDetail
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
}

/** The snapshot, if there is one, how it was asked for, and how long it took beside what is usual. */
export const OperationOutcome = ({ detail: { operation, usual }, renderedAt }: OperationOutcomeProps) => {
  const t = useTranslations('activity')
  const { attempts, requestId, settledAt, state } = operation
  const items = [
    { term: t('fact.snapshot'), description: <SnapshotLink operation={operation} /> },
    ...(requestId === null ? [] : [{ term: 'RequestId', description: <ItemId id={requestId} /> }]),
    { term: t('fact.attempts'), description: attempts === 0 ? t('fact.notSent') : t('attempts', { attempts }) },
    ...(settledAt === null && !isMoving(state)
      ? []
      : [{ term: t('fact.took'), description: <TookWord operation={operation} renderedAt={renderedAt} /> }]),
    ...(usual === null ? [] : [{ term: t('fact.usual'), description: <Usual usual={usual} /> }]),
  ]
  return <DescriptionList items={items} />
}

/** What was cancelled is deleted, so there is no page of it. */
const SnapshotLink = ({ operation: { state, snapshotId, ...place } }: { operation: OperationDetail['operation'] }) => {
  const t = useTranslations('activity')
  if (snapshotId === null) return t(isOpen(state) || state === 'needs_attention' ? 'fact.notYet' : 'fact.noSnapshot')
  if (state === 'cancelled') return <ItemId id={snapshotId} />
  return (
    <>
      <Link href={paths.snapshot({ ...place, snapshotId })} prefetch={false} className="mr-3 rounded-chip text-accent hover:underline">
        {t('detail.openSnapshot')}
      </Link>
      <ItemId id={snapshotId} />
    </>
  )
}

const Usual = ({ usual: { seconds, of } }: { usual: UsualDuration }) => {
  const t = useTranslations('activity.fact')
  const locale = useLocale()
  return t('usualMedian', { duration: formatDuration(seconds, locale), of })
}
