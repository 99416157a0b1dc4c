'use client'

import { useTranslations } from 'next-intl'
import { COLUMN_WIDTHS, SnapshotTableRow, type SnapshotTableRowProps } from '@/components/snapshots/snapshot-table-row'
import { type SortDirection, SortHeader } from '@/components/ui/sort-header'
import { Table, TableHeader } from '@/components/ui/table'
import type { AccountName } from '@/lib/ecs/account-facts'
import { accountLabel } from '@/lib/ecs/account-label'
import type { SnapshotRow } from '@/lib/ecs/fleet'
import { paths } from '@/lib/paths'
import type { SnapshotSort } from '@/lib/schemas/snapshot-query'

export type SnapshotTableProps = Omit<SnapshotTableRowProps, 'row' | 'accountLabel'> & {
  rows: readonly SnapshotRow[]
  matched: number
  accounts: readonly AccountName[]
  sort: SnapshotSort
  direction: SortDirection
  onSort: (sort: SnapshotSort, direction: SortDirection) => void
}

/** The snapshots of a page. Columns that tell least leave first when it gets narrow; below 640 px every row is a card. */
export const SnapshotTable = ({ rows, matched, accounts, sort, direction, onSort, ...rest }: SnapshotTableProps) => {
  const t = useTranslations('snapshots.list')
  return (
    <div className="max-sm:[&_table]:table-fixed max-sm:[&_thead]:sr-only">
      <Table label={t('caption')} rowCount={matched + 1} head={<Head sort={sort} direction={direction} onSort={onSort} />}>
        {rows.map((row) => (
          <SnapshotTableRow
            key={paths.snapshot(row.snapshot)}
            row={row}
            accountLabel={accountLabel(accounts, row.snapshot.accountId)}
            {...rest}
          />
        ))}
      </Table>
    </div>
  )
}

type ColumnName = 'snapshot' | 'disk' | 'status' | 'usable' | 'kind' | 'created' | 'release' | 'size' | 'tags' | 'action'

type Column = { name: ColumnName; sort: SnapshotSort | null; firstDirection?: SortDirection; className?: string }

const COLUMNS: readonly Column[] = [
  { name: 'snapshot', sort: 'name' },
  { name: 'disk', sort: 'disk' },
  { name: 'status', sort: 'status', firstDirection: 'desc' },
  { name: 'usable', sort: null, className: COLUMN_WIDTHS.usable },
  { name: 'kind', sort: null, className: COLUMN_WIDTHS.kind },
  { name: 'created', sort: 'created', firstDirection: 'desc', className: COLUMN_WIDTHS.created },
  { name: 'release', sort: 'release', className: COLUMN_WIDTHS.release },
  { name: 'size', sort: 'size', firstDirection: 'desc', className: COLUMN_WIDTHS.size },
  { name: 'tags', sort: null, className: COLUMN_WIDTHS.tags },
  { name: 'action', sort: null },
]

const Head = ({ sort: current, direction, onSort }: Pick<SnapshotTableProps, 'sort' | 'direction' | 'onSort'>) => {
  const t = useTranslations('snapshots.list.columns')
  return COLUMNS.map(({ name, sort, firstDirection, className }) =>
    sort === null ? (
      <TableHeader key={name} className={className}>
        {name === 'action' ? <span className="sr-only">{t(name)}</span> : t(name)}
      </TableHeader>
    ) : (
      <SortHeader
        key={name}
        direction={sort === current ? direction : null}
        firstDirection={firstDirection}
        onSort={(next) => onSort(sort, next)}
        className={className}
      >
        {t(name)}
      </SortHeader>
    ),
  )
}
