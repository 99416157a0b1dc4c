'use client'

import { useTranslations } from 'next-intl'
import { AUDIT_COLUMNS, HIDDEN_WHEN_NARROW } from '@/components/audit/audit-columns'
import { AuditTableRow } from '@/components/audit/audit-table-row'
import { Table, TableHeader } from '@/components/ui/table'
import type { AuditList } from '@/lib/audit/audit-list'

export type AuditTableProps = { list: Pick<AuditList, 'rows' | 'accounts' | 'explained'> }

/** The rows of a page, newest first; below 640 px every row is a card. */
export const AuditTable = ({ list: { rows, accounts, explained } }: AuditTableProps) => {
  const t = useTranslations('audit')
  return (
    <div className="max-sm:[&_table]:block max-sm:[&_tbody]:block max-sm:[&_thead]:sr-only">
      <Table
        label={t('caption')}
        head={AUDIT_COLUMNS.map((column) => (
          <TableHeader key={column} className={HIDDEN_WHEN_NARROW[column]}>
            {column === 'details' ? <span className="sr-only">{t('columns.details')}</span> : t(`columns.${column}`)}
          </TableHeader>
        ))}
      >
        {rows.map((row) => (
          <AuditTableRow key={row.sequence} row={row} accounts={accounts} isExplained={row.code !== null && explained.includes(row.code)} />
        ))}
      </Table>
    </div>
  )
}
