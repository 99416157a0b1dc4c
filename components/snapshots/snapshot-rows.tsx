'use client'

import { useRef } from 'react'
import { KeyHint } from '@/components/lists/key-hint'
import { ListPages } from '@/components/lists/list-pages'
import { useRowKeys } from '@/components/lists/use-row-keys'
import { SnapshotTable } from '@/components/snapshots/snapshot-table'
import { useCancelDialog } from '@/components/snapshots/use-cancel-dialog'
import { useSnapshotVoice } from '@/components/snapshots/use-snapshot-voice'
import { classNames } from '@/components/ui/class-names'
import type { SnapshotList } from '@/lib/ecs/fleet'
import type { SnapshotQuery } from '@/lib/schemas/snapshot-query'

export type SnapshotRowsProps = {
  list: SnapshotList
  query: SnapshotQuery
  onChange: (changes: Partial<SnapshotQuery>) => void
  /** Another page is on its way. */
  isChanging: boolean
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
}

/** The rows of a page with the keys that walk through them, and the way to the other pages. */
export const SnapshotRows = ({ list, query, onChange, isChanging, renderedAt }: SnapshotRowsProps) => {
  const rows = useRef<HTMLDivElement>(null)
  const cancelling = useCancelDialog(list.rows)
  useRowKeys(rows)
  useSnapshotVoice(list.rows)
  return (
    <>
      <div ref={rows} aria-busy={isChanging} className={classNames('max-sm:pt-3', isChanging && 'opacity-60')}>
        <SnapshotTable
          rows={list.rows}
          matched={list.matched}
          sort={query.sort}
          direction={query.dir}
          onSort={(sort, dir) => onChange({ sort, dir })}
          onCancel={cancelling.ask}
          onIntent={cancelling.preload}
          accounts={list.accounts}
          renderedAt={renderedAt}
        />
      </div>
      <div className="sticky bottom-0 mt-auto border-t border-line bg-ground px-4 sm:px-6">
        <ListPages
          page={list.page}
          pageSize={query.pageSize}
          matched={list.matched}
          onPage={(page) => onChange({ page })}
          onPageSize={(pageSize) => onChange({ pageSize })}
        >
          <KeyHint own={[]} short={[]} />
        </ListPages>
      </div>
      {cancelling.dialog}
    </>
  )
}
