'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { DiskDetailView } from '@/components/disks/disk-detail-view'
import { DiskNotFound } from '@/components/disks/disk-not-found'
import { freshnessOf } from '@/components/lists/freshness'
import { ListProblems } from '@/components/lists/list-problems'
import { ListSkeleton } from '@/components/lists/list-skeleton'
import type { DiskDetail } from '@/lib/ecs/fleet'
import { diskQuery } from '@/lib/queries/disks'
import { problemOf } from '@/lib/queries/problem-error'
import type { DiskPlace } from '@/lib/schemas/places'

export type DiskDetailScreenProps = {
  place: DiskPlace
  /** What the server read; `null`: it could not, and the browser tries again. */
  detail: DiskDetail | null
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
}

/** One disk, kept fresh by polling: often while a snapshot of it runs. */
export const DiskDetailScreen = ({ place, detail: firstDetail, renderedAt }: DiskDetailScreenProps) => {
  const t = useTranslations('disks.detail')
  const { data, error, dataUpdatedAt, refetch } = useQuery({
    ...diskQuery(place),
    ...(firstDetail !== null && { initialData: firstDetail, initialDataUpdatedAt: Date.parse(renderedAt) }),
  })
  const problem = error === null ? null : problemOf(error)
  if (problem?.kind === 'not-found') return <DiskNotFound />
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
      <DiskDetailView detail={data} renderedAt={renderedAt}>
        {problems}
      </DiskDetailView>
    )
  }
  return (
    <div className="pt-4">
      <h1 className="px-4 pb-3 text-xl font-semibold sm:px-6">{place.diskId}</h1>
      {problem === null ? <ListSkeleton label={t('loading')} /> : problems}
    </div>
  )
}
