'use client'

import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { TableHeader } from '@/components/ui/table'

export type SortDirection = 'asc' | 'desc'
export type SortHeaderProps = {
  children: ReactNode
  /** `null`: the table is sorted by another column. */
  direction: SortDirection | null
  onSort: (direction: SortDirection) => void
  /** The direction of the first press. */
  firstDirection?: SortDirection
  align?: 'start' | 'end'
  className?: string
}

/** A column title that sorts; `aria-sort` tells which way. */
export const SortHeader = ({ children, direction, onSort, firstDirection = 'asc', align = 'start', className }: SortHeaderProps) => (
  <TableHeader align={align} className={className} aria-sort={direction === null ? undefined : ARIA_SORT[direction]}>
    <button
      type="button"
      onClick={() => onSort(direction === null ? firstDirection : OPPOSITE[direction])}
      className="-mx-1 inline-flex min-h-6 items-center gap-1 rounded-chip px-1 hover:text-ink [&_.lucide]:size-3"
    >
      {children}
      {direction === 'asc' && <ArrowUp />}
      {direction === 'desc' && <ArrowDown />}
    </button>
  </TableHeader>
)

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const
const OPPOSITE = { asc: 'desc', desc: 'asc' } as const satisfies Record<SortDirection, SortDirection>
