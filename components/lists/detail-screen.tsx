'use client'

import { type UseQueryOptions, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { freshnessOf } from '@/components/lists/freshness'
import { ListProblems } from '@/components/lists/list-problems'
import { ListSkeleton } from '@/components/lists/list-skeleton'
import type { RegionFreshness } from '@/lib/ecs/fleet'
import { problemOf } from '@/lib/queries/problem-error'

export type DetailScreenProps<Detail, Key extends readonly unknown[]> = {
  /** How the thing is asked for, its poll rule included. */
  query: UseQueryOptions<Detail, Error, Detail, Key>
  /** What the server read; `null`: it could not, and the browser tries again. */
  first: Detail | null
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
  /** The title while nothing else is known. */
  id: string
  loadingLabel: string
  notFound: ReactNode
  /** How old what ECS told is; none for what the store alone knows. */
  freshness: (detail: Detail) => readonly RegionFreshness[]
  /** `problems` stands under the title: what could not be read. */
  show: (detail: Detail, problems: ReactNode) => ReactNode
}

/** One thing, kept fresh by polling. When ECS no longer knows it, the page says so. */
export const DetailScreen = <Detail, Key extends readonly unknown[]>({
  query,
  first,
  renderedAt,
  id,
  loadingLabel,
  notFound,
  freshness,
  show,
}: DetailScreenProps<Detail, Key>) => {
  const { data, error, dataUpdatedAt, refetch } = useQuery<Detail, Error, Detail, Key>({
    ...query,
    ...(first !== null && { initialData: () => first, initialDataUpdatedAt: Date.parse(renderedAt) }),
  })
  const problem = error === null ? null : problemOf(error)
  if (problem?.kind === 'not-found') return notFound
  const problems = (
    <ListProblems
      freshness={freshnessOf(data === undefined ? [] : freshness(data), [])}
      problem={problem}
      readAt={new Date(dataUpdatedAt).toISOString()}
      renderedAt={renderedAt}
      isAlone={data === undefined}
      onRefresh={() => void refetch()}
    />
  )
  if (data !== undefined) return show(data, problems)
  return (
    <div className="pt-4">
      <h1 className="px-4 pb-3 text-xl font-semibold sm:px-6">{id}</h1>
      {problem === null ? <ListSkeleton label={loadingLabel} /> : problems}
    </div>
  )
}
