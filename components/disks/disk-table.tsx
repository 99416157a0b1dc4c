'use client'

import { useTranslations } from 'next-intl'
import { DiskTableRow, type DiskTableRowProps } from '@/components/disks/disk-table-row'
import { HIDDEN_WHEN_NARROW, SHOWN_WHEN_WIDE } from '@/components/disks/disk-table-widths'
import { type SortDirection, SortHeader } from '@/components/ui/sort-header'
import { Table, TableHeader } from '@/components/ui/table'
import type { AccountName } from '@/lib/ecs/account-facts'
import { accountLabel } from '@/lib/ecs/account-label'
import type { DiskRow } from '@/lib/ecs/fleet'
import { toPlaceText } from '@/lib/schemas/create-parameter'
import type { DiskSort } from '@/lib/schemas/disk-query'

export type DiskTableProps = Omit<DiskTableRowProps, 'row' | 'accountLabel'> & {
  rows: readonly DiskRow[]
  matched: number
  accounts: readonly AccountName[]
  sort: DiskSort
  direction: SortDirection
  onSort: (sort: DiskSort, direction: SortDirection) => void
}

/** The disks of a page. Columns that tell least leave first when it gets narrow; below 640 px every row is a card. */
export const DiskTable = ({ rows, matched, accounts, sort, direction, onSort, ...rest }: DiskTableProps) => {
  const t = useTranslations('disks.list')
  return (
    <div className="@container max-md:overflow-x-auto max-sm:[&_table]:table-fixed max-sm:[&_thead]:sr-only">
      <Table label={t('caption')} rowCount={matched + 1} head={<Head sort={sort} direction={direction} onSort={onSort} />}>
        {rows.map((row) => (
          <DiskTableRow key={toPlaceText(row.disk)} row={row} accountLabel={accountLabel(accounts, row.disk.accountId)} {...rest} />
        ))}
      </Table>
    </div>
  )
}

type Column = { name: ColumnName; sort: DiskSort | null; className?: string }
type ColumnName = 'disk' | 'instance' | 'category' | 'zone' | 'status' | 'lastGood' | 'manual' | 'action'

const COLUMNS: readonly Column[] = [
  { name: 'disk', sort: 'name' },
  { name: 'instance', sort: null },
  { name: 'category', sort: 'size', className: HIDDEN_WHEN_NARROW },
  { name: 'zone', sort: 'region', className: SHOWN_WHEN_WIDE },
  { name: 'status', sort: 'status', className: SHOWN_WHEN_WIDE },
  { name: 'lastGood', sort: 'last-good', className: '@max-[76rem]:whitespace-normal [&_button]:text-left' },
  { name: 'manual', sort: 'manual', className: HIDDEN_WHEN_NARROW },
  { name: 'action', sort: null },
]

const Head = ({ sort: current, direction, onSort }: Pick<DiskTableProps, 'sort' | 'direction' | 'onSort'>) => {
  const t = useTranslations('disks.list.columns')
  return COLUMNS.map(({ name, sort, className }) =>
    sort === null ? (
      <TableHeader key={name} className={className}>
        {name === 'action' ? <span className="sr-only">{t(name)}</span> : t(name)}
      </TableHeader>
    ) : (
      <SortHeader key={name} direction={sort === current ? direction : null} onSort={(next) => onSort(sort, next)} className={className}>
        {t(name)}
      </SortHeader>
    ),
  )
}
