import type { ComponentProps, ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

export type TableProps = {
  /** Names the table for screen readers. */
  label: string
  /** Rows of 46 px or of 36 px. */
  density?: 'comfortable' | 'dense'
  /** All rows of the whole list, when only a page of them is here. */
  rowCount?: number
  head: ReactNode
  children: ReactNode
}

/** A dense table. Its head stays in view in the nearest scroll area; on a phone show cards instead. */
export const Table = ({ label, density = 'comfortable', rowCount, head, children }: TableProps) => (
  <table
    aria-label={label}
    aria-rowcount={rowCount}
    data-density={density}
    className="group/table w-full border-separate border-spacing-0 text-left"
  >
    <thead className="sticky top-0 z-10 bg-ground">
      <tr className="h-9">{head}</tr>
    </thead>
    <tbody>{children}</tbody>
  </table>
)

export type TableRowProps = ComponentProps<'tr'> & { isSelected?: boolean /** Where the keyboard (j/k) stands. */; isCurrent?: boolean }

export const TableRow = ({ isSelected = false, isCurrent = false, className, ...rest }: TableRowProps) => (
  <tr
    {...rest}
    aria-selected={isSelected || undefined}
    data-current={isCurrent || undefined}
    className={classNames(
      'group/row h-11.5 group-data-[density=dense]/table:h-9',
      isSelected ? 'bg-accent-soft' : 'hover:bg-sunken',
      isCurrent && 'outline-2 -outline-offset-2 outline-accent',
      className,
    )}
  />
)

export type TableCellProps = Omit<ComponentProps<'td'>, 'align'> & { align?: 'start' | 'end' }

export const TableCell = ({ align = 'start', className, ...rest }: TableCellProps) => (
  <td {...rest} className={classNames(CELL, 'border-b border-line', align === 'end' && 'text-right', className)} />
)

export type TableHeaderProps = Omit<ComponentProps<'th'>, 'align'> & { align?: 'start' | 'end' }

/** A column title that does not sort. */
export const TableHeader = ({ align = 'start', className, ...rest }: TableHeaderProps) => (
  <th scope="col" {...rest} className={classNames(CELL, HEAD, align === 'end' && 'text-right', className)} />
)

const CELL = 'px-2.5 align-middle first:pl-4 last:pr-4 sm:first:pl-6 sm:last:pr-6'
const HEAD = 'border-b border-line text-xs font-medium whitespace-nowrap text-ink-second'
