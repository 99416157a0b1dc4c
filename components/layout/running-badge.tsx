'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { classNames } from '@/components/ui/class-names'
import { runningQuery } from '@/lib/queries/operations'

export type RunningBadgeProps = {
  /** As the server saw it; `null`: it could not. */ atFirst: number | null /** Between a tablet and a wide screen it stands on the icon. */
  isCompact: boolean
}

/** How much is under way, whoever asked for it. Nothing says nothing. */
export const RunningBadge = ({ atFirst, isCompact }: RunningBadgeProps) => {
  const t = useTranslations('shell.nav')
  const { data } = useQuery({ ...runningQuery, ...(atFirst !== null && { initialData: { running: atFirst } }) })
  const count = data?.running ?? 0
  if (count === 0) return null
  return (
    <span
      title={t('running', { count })}
      className={classNames('rounded-full bg-running-soft px-1.5 text-xs text-running', isCompact && ON_THE_ICON)}
    >
      {count}
    </span>
  )
}

const ON_THE_ICON = 'max-xl:absolute max-xl:-top-1 max-xl:right-0 max-xl:px-1'
