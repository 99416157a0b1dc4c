'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import type { DiskActionCellProps } from '@/components/disks/disk-action-cell'
import { DiskTable } from '@/components/disks/disk-table'
import { useCreateKey } from '@/components/disks/use-create-key'
import { useMilestoneVoice } from '@/components/disks/use-milestone-voice'
import { KeyHint } from '@/components/lists/key-hint'
import { ListPages } from '@/components/lists/list-pages'
import { useRowKeys } from '@/components/lists/use-row-keys'
import { classNames } from '@/components/ui/class-names'
import type { DiskList } from '@/lib/ecs/fleet'
import type { DiskQuery } from '@/lib/schemas/disk-query'

export type DiskRowsProps = Pick<DiskActionCellProps, 'onCreate' | 'onIntent'> & {
  list: DiskList
  query: DiskQuery
  onChange: (changes: Partial<DiskQuery>) => void
  /** Another page is on its way. */
  isChanging: boolean
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
}

/** The rows of a page with the keys that walk through them, and the way to the other pages. */
export const DiskRows = ({ list, query, onChange, isChanging, renderedAt, onCreate, onIntent }: DiskRowsProps) => {
  const t = useTranslations('disks.list.keys')
  const rows = useRef<HTMLDivElement>(null)
  useRowKeys(rows)
  useCreateKey({ list: rows, rows: list.rows, onCreate })
  useMilestoneVoice(list.rows)
  return (
    <>
      <div ref={rows} aria-busy={isChanging} className={classNames('max-sm:pt-3', isChanging && 'opacity-60')}>
        <DiskTable
          rows={list.rows}
          matched={list.matched}
          sort={query.sort}
          direction={query.dir}
          onSort={(sort, dir) => onChange({ sort, dir })}
          onCreate={onCreate}
          onIntent={onIntent}
          quotaPerDisk={list.quotaPerDisk}
          accounts={list.accounts}
          renderedAt={renderedAt}
        />
      </div>
      <div className="mt-auto border-t border-line bg-ground px-4 sm:sticky sm:bottom-0 sm:px-6">
        <ListPages
          page={list.page}
          pageSize={query.pageSize}
          matched={list.matched}
          onPage={(page) => onChange({ page })}
          onPageSize={(pageSize) => onChange({ pageSize })}
        >
          <KeyHint own={[{ keys: ['s'], does: t('create') }]} short={[{ key: 's', word: t('snapshot') }]} />
        </ListPages>
      </div>
    </>
  )
}
