'use client'

import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { StageBadge } from '@/components/operations/stage-badge'
import { TryAgain } from '@/components/operations/try-again'
import { RelativeTime } from '@/components/ui/relative-time'
import type { OperationView } from '@/lib/operations/operation-view'
import { paths } from '@/lib/paths'

export type OperationHeaderProps = {
  operation: OperationView
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
}

/** Which wish this is, where it stands, and the way to try it again. */
export const OperationHeader = ({ operation, renderedAt }: OperationHeaderProps) => {
  const t = useTranslations('activity.detail')
  const create = useTranslations('create.card')
  const locale = useLocale()
  const { snapshotName, person, acceptedAt } = operation
  return (
    <header className="flex flex-wrap items-end justify-between gap-3 sm:flex-nowrap">
      <div className="min-w-0">
        <Link href={paths.activity()} className="mb-1 inline-flex items-center gap-1 rounded-chip text-ink-second hover:text-ink">
          <ArrowLeft />
          {t('back')}
        </Link>
        <h1 className="text-xl font-semibold wrap-anywhere">{snapshotName ?? create('unnamed')}</h1>
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-second">
          <StageBadge operation={operation} />
          <span className="wrap-anywhere">
            {t.rich('askedBy', { person, age: () => <RelativeTime iso={acceptedAt} locale={locale} renderedAt={renderedAt} /> })}
          </span>
        </p>
      </div>
      <TryAgain operation={operation} />
    </header>
  )
}
