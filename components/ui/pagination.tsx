'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '@/components/ui/icon-button'

export type PaginationProps = {
  /** From 1. */
  page: number
  pageSize: number
  matched: number
  onPage: (page: number) => void
  labels: {
    /** Of the whole, for screen readers. */
    pages: string
    /** "1–50 of 184" */
    range: string
    previous: string
    next: string
    /** Why a button at the end cannot be pressed. */
    noPrevious: string
    noNext: string
  }
  /** Between the range and the buttons: a hint, a row-count menu. */
  children?: ReactNode
}

export const Pagination = ({ page, pageSize, matched, onPage, labels, children }: PaginationProps) => {
  const lastPage = Math.max(1, Math.ceil(matched / pageSize))
  return (
    <nav aria-label={labels.pages} className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <span className="text-ink-second">{labels.range}</span>
      {children}
      <span className="flex gap-2">
        <IconButton
          label={labels.previous}
          icon={<ChevronLeft />}
          variant="secondary"
          disabledReason={page <= 1 ? labels.noPrevious : null}
          onClick={() => onPage(page - 1)}
        />
        <IconButton
          label={labels.next}
          icon={<ChevronRight />}
          variant="secondary"
          disabledReason={page >= lastPage ? labels.noNext : null}
          onClick={() => onPage(page + 1)}
        />
      </span>
    </nav>
  )
}
