'use client'

import { useTranslations } from 'next-intl'
import { AUDIT_COLUMNS, HIDDEN_WHEN_NARROW } from '@/components/audit/audit-columns'
import { AuditTableRow } from '@/components/audit/audit-table-row'
import { Table, TableHeader } from '@/components/ui/table'
import type { AuditRecord } from '@/lib/audit/audit-record'
import type { AccountName } from '@/lib/ecs/account-facts'

export type AuditTableProps = {
  rows: readonly AuditRecord[]
  accounts: readonly AccountName[]
  /** Another page or filter is on its way. */
  isChanging: boolean
}

/** The rows of a page, newest first; below 640 px every row is a card. */
export const AuditTable = ({ rows, accounts, isChanging }: AuditTableProps) => {
  const t = useTranslations('audit')
  return (
    <div
      aria-busy={isChanging || undefined}
      className="mt-3 aria-busy:opacity-60 max-sm:[&_table]:block max-sm:[&_tbody]:block max-sm:[&_thead]:sr-only"
    >
      <Table
        label={t('caption')}
        head={AUDIT_COLUMNS.map((column) => (
          <TableHeader key={column} className={HIDDEN_WHEN_NARROW[column]}>
            {column === 'details' ? <span className="sr-only">{t('columns.details')}</span> : t(`columns.${column}`)}
          </TableHeader>
        ))}
      >
        {rows.map((row) => (
          <AuditTableRow key={row.sequence} row={row} accounts={accounts} />
        ))}
      </Table>
    </div>
  )
}
