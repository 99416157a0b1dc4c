'use client'

import type { RefObject } from 'react'
import { useShortcut } from '@/components/ui/use-shortcut'

/** Spread on a row: j and k find it. `rowKey` is handed to `onRow`. */
export const rowProps = (rowKey: string) => ({ 'data-row': rowKey }) as const
/** Spread on the row's main link: it takes the focus, so Enter opens the row. */
export const ROW_LINK_PROPS = { 'data-row-link': '' } as const

/** `j` and `k` walk through the rows of a list; the focus itself moves, so that nothing else has to know where it stands. */
export const useRowKeys = (list: RefObject<HTMLElement | null>): void => {
  useShortcut('j', () => walk(list.current, 1))
  useShortcut('k', () => walk(list.current, -1))
}

/** The key of the row that has the focus, else of the first row; `null` when there is no row. */
export const currentRow = (list: HTMLElement | null): string | null => {
  const { rows, current } = rowsOf(list)
  return (rows[current] ?? rows[0])?.dataset.row ?? null
}

const walk = (list: HTMLElement | null, step: 1 | -1): void => {
  const { rows, current } = rowsOf(list)
  const next = current === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, current + step))
  rows[next]?.querySelector<HTMLElement>('[data-row-link]')?.focus()
}

const rowsOf = (list: HTMLElement | null) => {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  return { rows, current: rows.findIndex((row) => row.contains(document.activeElement)) }
}
