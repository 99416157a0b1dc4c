'use client'

import { Camera } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { freshnessOf } from '@/components/lists/freshness'
import { ListAbsence } from '@/components/lists/list-absence'
import { ListHeading } from '@/components/lists/list-heading'
import { ListProblems } from '@/components/lists/list-problems'
import { listState } from '@/components/lists/list-state'
import { SnapshotRows } from '@/components/snapshots/snapshot-rows'
import { SnapshotToolbar } from '@/components/snapshots/snapshot-toolbar'
import { SnapshotViews } from '@/components/snapshots/snapshot-views'
import { type FirstSnapshots, useSnapshotList } from '@/components/snapshots/use-snapshot-list'
import { ButtonLink } from '@/components/ui/button-link'
import { paths } from '@/lib/paths'

export type SnapshotScreenProps = { first: FirstSnapshots }

/** Every snapshot of the fleet: found, watched, cancelled while it runs. */
export const SnapshotScreen = ({ first }: SnapshotScreenProps) => {
  const t = useTranslations('snapshots')
  const { list, query, problem, ...state } = useSnapshotList(first)
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
      <SnapshotToolbar
        query={query}
        facets={list?.facets ?? null}
        accounts={accounts}
        onChange={state.change}
        onSearch={state.search}
        onClear={state.clear}
      />
      <SnapshotViews query={query} />
      {list !== null && absence.kind === 'rows' ? (
        <SnapshotRows list={list} query={query} onChange={state.change} isChanging={state.isChanging} renderedAt={renderedAt} />
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
          icon={<Camera />}
          emptyActions={
            <ButtonLink variant="primary" href={paths.disks()}>
              {t('list.empty.action')}
            </ButtonLink>
          }
          onClear={state.clear}
        />
      )}
    </>
  )
}
