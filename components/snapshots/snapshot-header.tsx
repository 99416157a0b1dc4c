'use client'

import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { ItemId } from '@/components/lists/item-id'
import { useWriteReason } from '@/components/people/use-write-reason'
import type { CancelButtonProps } from '@/components/snapshots/cancel-button'
import { Button } from '@/components/ui/button'
import { RelativeTime } from '@/components/ui/relative-time'
import type { SnapshotDetail } from '@/lib/ecs/fleet'
import { isInProgress } from '@/lib/ecs/snapshot'
import { paths } from '@/lib/paths'

export type SnapshotHeaderProps = Omit<CancelButtonProps, 'snapshot'> & {
  detail: SnapshotDetail
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
}

/** Which snapshot this is, how old what is told of it, and the way to stop it while it runs. */
export const SnapshotHeader = ({ detail: { row, freshness }, renderedAt, onCancel, onIntent }: SnapshotHeaderProps) => {
  const disabledReason = useWriteReason()(row.snapshot.accountId)
  const t = useTranslations('snapshots')
  const lists = useTranslations('lists.freshness')
  const locale = useLocale()
  const { snapshot } = row
  const { refreshedAt } = freshness
  return (
    <header className="flex flex-wrap items-end justify-between gap-3 sm:flex-nowrap">
      <div className="min-w-0">
        <Link href={paths.snapshots()} className="mb-1 inline-flex items-center gap-1 rounded-chip text-ink-second hover:text-ink">
          <ArrowLeft />
          {t('detail.back')}
        </Link>
        <h1 className="text-xl font-semibold wrap-anywhere">{snapshot.name ?? t('unnamed')}</h1>
        <p className="flex flex-wrap items-center gap-x-3 text-ink-third">
          <ItemId id={snapshot.snapshotId} />
          {refreshedAt !== null && (
            <span className="text-xs">
              {lists.rich('updated', { age: () => <RelativeTime iso={refreshedAt} locale={locale} renderedAt={renderedAt} /> })}
            </span>
          )}
        </p>
      </div>
      {isInProgress(snapshot) && (
        <Button disabledReason={disabledReason} onPointerEnter={onIntent} onFocus={onIntent} onClick={() => onCancel(snapshot)}>
          {t('actions.cancelSnapshot')}
        </Button>
      )}
    </header>
  )
}
