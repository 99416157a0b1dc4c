'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { runningQuery } from '@/lib/queries/operations'

export type RunningBadgeProps = { /** As the server saw it; `null`: it could not. */ atFirst: number | null }

/** How much is under way, whoever asked for it. Nothing says nothing. */
export const RunningBadge = ({ atFirst }: RunningBadgeProps) => {
  const t = useTranslations('shell.nav')
  const { data } = useQuery({ ...runningQuery, ...(atFirst !== null && { initialData: { running: atFirst } }) })
  const count = data?.running ?? 0
  if (count === 0) return null
  return (
    <span title={t('running', { count })} className="rounded-full bg-running-soft px-1.5 text-xs text-running">
      {count}
    </span>
  )
}
