'use client'

import { FilterX } from 'lucide-react'
import type { ReactNode } from 'react'
import { ListSkeleton } from '@/components/lists/list-skeleton'
import type { ListState } from '@/components/lists/list-state'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

export type AbsenceWords = { title: string; body: string }

export type ListAbsenceProps = {
  state: ListState
  words: { loading: string; empty: AbsenceWords; noMatch: AbsenceWords & { action: string } }
  icon: ReactNode
  /** The one next step when there is nothing at all. */
  emptyActions?: ReactNode
  onClear: () => void
}

/** What stands where the rows would be, and the one step that helps. What could not be read is told by the strip above (ListProblems). */
export const ListAbsence = ({ state, words, icon, emptyActions, onClear }: ListAbsenceProps) => {
  switch (state.kind) {
    case 'first-read':
      return <ListSkeleton label={words.loading} />
    case 'empty':
      return (
        <EmptyState icon={icon} title={words.empty.title} actions={emptyActions}>
          {words.empty.body}
        </EmptyState>
      )
    case 'no-match':
      return (
        <EmptyState icon={<FilterX />} title={words.noMatch.title} actions={<Button onClick={onClear}>{words.noMatch.action}</Button>}>
          {words.noMatch.body}
        </EmptyState>
      )
    case 'unreadable':
    case 'rows':
      return null
  }
}
