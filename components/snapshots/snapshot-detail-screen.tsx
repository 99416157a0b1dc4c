'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { freshnessOf } from '@/components/lists/freshness'
import { ListProblems } from '@/components/lists/list-problems'
import { ListSkeleton } from '@/components/lists/list-skeleton'
import { SnapshotDetailView } from '@/components/snapshots/snapshot-detail-view'
import { SnapshotNotFound } from '@/components/snapshots/snapshot-not-found'
import type { SnapshotDetail } from '@/lib/ecs/fleet'
import { problemOf } from '@/lib/queries/problem-error'
import { snapshotQuery } from '@/lib/queries/snapshots'
import type { SnapshotPlace } from '@/lib/schemas/places'

export type SnapshotDetailScreenProps = {
  place: SnapshotPlace
  /** What the server read; `null`: it could not, and the browser tries again. */
  detail: SnapshotDetail | null
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
}

/** One snapshot, kept fresh by polling: often while it runs. When ECS no longer knows it, the page says so. */
export const SnapshotDetailScreen = ({ place, detail: firstDetail, renderedAt }: SnapshotDetailScreenProps) => {
  const t = useTranslations('snapshots.detail')
  const { data, error, dataUpdatedAt, refetch } = useQuery({
    ...snapshotQuery(place),
    ...(firstDetail !== null && { initialData: firstDetail, initialDataUpdatedAt: Date.parse(renderedAt) }),
  })
  const problem = error === null ? null : problemOf(error)
  if (problem?.kind === 'not-found') return <SnapshotNotFound />
  const problems = (
    <ListProblems
      freshness={freshnessOf(data === undefined ? [] : [data.freshness])}
      problem={problem}
      readAt={new Date(dataUpdatedAt).toISOString()}
      renderedAt={renderedAt}
      isAlone={data === undefined}
      onRefresh={() => void refetch()}
    />
  )
  if (data !== undefined) {
    return (
      <SnapshotDetailView detail={data} renderedAt={renderedAt}>
        {problems}
      </SnapshotDetailView>
    )
  }
  return (
    <div className="pt-4">
      <h1 className="px-4 pb-3 text-xl font-semibold sm:px-6">{place.snapshotId}</h1>
      {problem === null ? <ListSkeleton label={t('loading')} /> : problems}
    </div>
  )
}
