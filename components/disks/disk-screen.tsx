'use client'

import { HardDrive } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { DiskRows } from '@/components/disks/disk-rows'
import { DiskToolbar } from '@/components/disks/disk-toolbar'
import { DiskViews } from '@/components/disks/disk-views'
import { useCreateDrawer } from '@/components/disks/use-create-drawer'
import { type FirstPaint, useDiskList } from '@/components/disks/use-disk-list'
import { freshnessOf } from '@/components/lists/freshness'
import { ListAbsence } from '@/components/lists/list-absence'
import { ListHeading } from '@/components/lists/list-heading'
import { ListProblems } from '@/components/lists/list-problems'
import { listState } from '@/components/lists/list-state'

export type DiskScreenProps = { first: FirstPaint }

/** The disks of every region: which can be snapshotted, when each was last, what is running. */
export const DiskScreen = ({ first }: DiskScreenProps) => {
  const t = useTranslations('disks')
  const { list, query, problem, ...state } = useDiskList(first)
  const { open, preload, drawer } = useCreateDrawer()
  const accounts = list?.accounts ?? []
  const freshness = freshnessOf(list?.freshness ?? [], accounts)
  const absence = listState(list, problem)
  const { renderedAt } = first
  return (
    <>
      <ListHeading
        title={t('title')}
        total={list?.total ?? null}
        freshness={freshness}
        renderedAt={renderedAt}
        isRefreshing={state.isRefreshing}
        onRefresh={state.refresh}
      />
      <ListProblems
        freshness={freshness}
        problem={problem}
        readAt={state.readAt}
        renderedAt={renderedAt}
        isAlone={absence.kind === 'unreadable'}
        onRefresh={state.refresh}
      />
      <DiskToolbar
        query={query}
        facets={list?.facets ?? null}
        accounts={accounts}
        onChange={state.change}
        onSearch={state.search}
        onClear={state.clear}
      />
      <DiskViews query={query} />
      {list !== null && absence.kind === 'rows' ? (
        <DiskRows
          list={list}
          query={query}
          onChange={state.change}
          isChanging={state.isChanging}
          renderedAt={renderedAt}
          onCreate={open}
          onIntent={preload}
        />
      ) : (
        <ListAbsence
          state={absence}
          words={{
            loading: t('list.loading'),
            empty: { title: t('list.empty.title'), body: t('list.empty.body') },
            noMatch: {
              title: t('list.noMatch.title'),
              body: t('list.noMatch.body', { total: list?.total ?? 0 }),
              action: t('list.noMatch.action'),
            },
          }}
          icon={<HardDrive />}
          onClear={state.clear}
        />
      )}
      {drawer}
    </>
  )
}
