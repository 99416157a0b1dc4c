'use client'

import { useTranslations } from 'next-intl'
import { ACTIVITY_COLUMNS, HIDDEN_WHEN_NARROW } from '@/components/operations/activity-columns'
import { ActivityTableRow } from '@/components/operations/activity-table-row'
import { Table, TableHeader } from '@/components/ui/table'
import type { OperationList } from '@/lib/operations/operation-list'

export type ActivityTableProps = {
  list: Pick<OperationList, 'rows' | 'accounts'>
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
}

/** The rows of a page, newest first; below 640 px every row is a card. */
export const ActivityTable = ({ list: { rows, accounts }, renderedAt }: ActivityTableProps) => {
  const t = useTranslations('activity')
  return (
    <div className="max-sm:[&_table]:block max-sm:[&_tbody]:block max-sm:[&_thead]:sr-only">
      <Table
        label={t('caption')}
        head={ACTIVITY_COLUMNS.map((column) => (
          <TableHeader key={column} className={HIDDEN_WHEN_NARROW[column]}>
            {t(`columns.${column}`)}
          </TableHeader>
        ))}
      >
        {rows.map((row) => (
          <ActivityTableRow key={row.operationId} row={row} accounts={accounts} renderedAt={renderedAt} />
        ))}
      </Table>
    </div>
  )
}
