'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { AuditTable } from '@/components/audit/audit-table'
import { KeyHint } from '@/components/lists/key-hint'
import { useRowKeys } from '@/components/lists/use-row-keys'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import type { AuditList } from '@/lib/audit/audit-list'
import type { AuditQuery } from '@/lib/schemas/audit-query'

export type AuditRowsProps = {
  list: AuditList
  query: AuditQuery
  onChange: (changes: Partial<AuditQuery>) => void
  /** Another page is on its way. */
  isChanging: boolean
}

/** The rows of a page with the keys that walk through them, and the way to older ones. */
export const AuditRows = ({ list, query, onChange, isChanging }: AuditRowsProps) => {
  const t = useTranslations('audit.pages')
  const rows = useRef<HTMLDivElement>(null)
  useRowKeys(rows)
  return (
    <>
      <div ref={rows} aria-busy={isChanging} className={classNames('mt-3', isChanging && 'opacity-60')}>
        <AuditTable list={list} />
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
