'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { KeyHint } from '@/components/lists/key-hint'
import { useRowKeys } from '@/components/lists/use-row-keys'
import { ActivityTable, type ActivityTableProps } from '@/components/operations/activity-table'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import type { OperationList } from '@/lib/operations/operation-list'
import type { OperationQuery } from '@/lib/schemas/operation-query'

export type ActivityRowsProps = Pick<ActivityTableProps, 'renderedAt'> & {
  list: OperationList
  query: OperationQuery
  onChange: (changes: Partial<OperationQuery>) => void
  /** Another page is on its way. */
  isChanging: boolean
}

/** The rows of a page with the keys that walk through them, and the way to older ones. */
export const ActivityRows = ({ list, query, onChange, isChanging, renderedAt }: ActivityRowsProps) => {
  const t = useTranslations('activity.pages')
  const rows = useRef<HTMLDivElement>(null)
  useRowKeys(rows)
  return (
    <>
      <div ref={rows} aria-busy={isChanging} className={classNames('max-sm:pt-3', isChanging && 'opacity-60')}>
        <ActivityTable list={list} renderedAt={renderedAt} />
      </div>
      <div className="mt-auto border-t border-line bg-ground px-4 sm:sticky sm:bottom-0 sm:px-6">
        <nav aria-label={t('label')} className="flex min-h-12 flex-wrap items-center justify-end gap-2">
          <span className="mr-auto">
            <KeyHint own={[]} short={[]} />
          </span>
          <Button disabledReason={query.before === null ? t('noNewer') : null} onClick={() => onChange({ before: null })}>
            {t('newest')}
          </Button>
          <Button disabledReason={list.olderThan === null ? t('noOlder') : null} onClick={() => onChange({ before: list.olderThan })}>
            {t('older')}
          </Button>
        </nav>
      </div>
    </>
  )
}
