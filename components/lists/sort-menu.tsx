'use client'

import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import type { SortDirection } from '@/components/ui/sort-header'

export type SortColumn<Sort extends string> = { sort: Sort; label: string }

export type SortMenuProps<Sort extends string> = {
  columns: readonly SortColumn<Sort>[]
  sort: Sort
  direction: SortDirection
  onSort: (sort: Sort, direction: SortDirection) => void
}

/** The order of a list as a menu, for where there are no column titles. */
export const SortMenu = <Sort extends string>({ columns, sort, direction, onSort }: SortMenuProps<Sort>) => {
  const t = useTranslations('lists.sort')
  const words = (label: string, way: SortDirection) => t('by', { column: label, direction: t(way) })
  const current = columns.find((column) => column.sort === sort)?.label ?? ''
  return (
    <Menu
      label={t('label')}
      items={columns.flatMap((column) =>
        DIRECTIONS.map((way) => ({
          kind: 'choice' as const,
          id: `${column.sort} ${way}`,
          label: words(column.label, way),
          isChosen: column.sort === sort && way === direction,
          onSelect: () => onSort(column.sort, way),
        })),
      )}
      trigger={(props) => (
        <Button {...props} icon={direction === 'asc' ? <ArrowUp /> : <ArrowDown />}>
          {words(current, direction)}
        </Button>
      )}
    />
  )
}

const DIRECTIONS = ['asc', 'desc'] as const satisfies readonly SortDirection[]
