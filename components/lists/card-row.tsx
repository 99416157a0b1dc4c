import type { ComponentProps } from 'react'
import { rowProps } from '@/components/lists/use-row-keys'
import { classNames } from '@/components/ui/class-names'
import { TableCell, type TableCellProps, TableRow } from '@/components/ui/table'

export type CardRowProps = ComponentProps<typeof TableRow> & { /** Names the row for the keys j and k. */ rowKey: string }

/** A table row that lays the same cells out as a card below 640 px (`max-sm:order-*` on the cells). */
export const CardRow = ({ rowKey, ...rest }: CardRowProps) => <TableRow role="row" {...rowProps(rowKey)} {...rest} className={CARD} />

/** The role is said again, because a row that is laid out as a card would lose it. */
export const CardCell = ({ className, ...rest }: TableCellProps) => (
  <TableCell role="cell" {...rest} className={classNames('max-sm:border-0 max-sm:p-0!', className)} />
)

const CARD =
  'max-sm:mx-4 max-sm:mb-2.5 max-sm:flex max-sm:h-auto max-sm:flex-wrap max-sm:items-center max-sm:gap-2 max-sm:rounded-card max-sm:border max-sm:border-line max-sm:bg-surface max-sm:p-3 has-[[data-row-link]:focus-visible]:bg-sunken'
