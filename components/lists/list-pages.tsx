'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Pagination } from '@/components/ui/pagination'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { PAGE_SIZES } from '@/lib/schemas/list-query'

export type PageSize = (typeof PAGE_SIZES)[number]

export type ListPagesProps = {
  page: number
  pageSize: PageSize
  matched: number
  onPage: (page: number) => void
  onPageSize: (pageSize: PageSize) => void
  /** In the middle: the keys of this list. */
  children: ReactNode
}

/** Which part of the list this is, and the way to the others. */
export const ListPages = ({ page, pageSize, matched, onPage, onPageSize, children }: ListPagesProps) => {
  const t = useTranslations('lists.pages')
  const from = matched === 0 ? 0 : (page - 1) * pageSize + 1
  return (
    <Pagination
      page={page}
      pageSize={pageSize}
      matched={matched}
      onPage={onPage}
      labels={{
        pages: t('label'),
        range: t('range', { from, to: Math.min(matched, page * pageSize), matched }),
        previous: t('previous'),
        next: t('next'),
        noPrevious: t('noPrevious'),
        noNext: t('noNext'),
      }}
    >
      {children}
      {matched > PAGE_SIZES[0] && (
        <SegmentedControl
          aria-label={t('size')}
          value={`${pageSize}`}
          options={PAGE_SIZES.map((size) => ({ value: `${size}` as const, label: t('sizeOption', { size }) }))}
          onChange={(value) => onPageSize(PAGE_SIZES.find((size) => `${size}` === value) ?? PAGE_SIZES[0])}
        />
      )}
    </Pagination>
  )
}
