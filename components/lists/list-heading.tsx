'use client'

import { RefreshCw, Snail } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Freshness } from '@/components/lists/freshness'
import { Badge } from '@/components/ui/badge'
import { IconButton } from '@/components/ui/icon-button'
import { RelativeTime } from '@/components/ui/relative-time'

export type ListHeadingProps = {
  title: string
  /** `null`: not known yet. */
  total: number | null
  freshness: Freshness
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
  isRefreshing: boolean
  onRefresh: () => void
  /** At the right: what can be done with the whole list. */
  children?: ReactNode
}

/** "Disks  184 in 5 regions · updated 12 s ago", and a button that reads again. */
export const ListHeading = ({ title, total, freshness, renderedAt, isRefreshing, onRefresh, children }: ListHeadingProps) => {
  const t = useTranslations('lists.freshness')
  const locale = useLocale()
  const { updatedAt } = freshness
  const isBusy = isRefreshing || freshness.isRefreshing
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 pt-4 pb-3 sm:px-6">
      <h1 className="text-xl font-semibold">{title}</h1>
      <p className="flex flex-wrap items-center gap-x-1.5 text-ink-second">
        {total !== null && (
          <>
            <span className="max-sm:hidden">{t('summary', { total, regions: freshness.regions })}</span>
            <span className="sm:hidden">{t('summaryShort', { total })}</span>
            <span aria-hidden="true">·</span>
          </>
        )}
        <span>
          {updatedAt === null
            ? t('never')
            : t.rich('updated', { age: () => <RelativeTime iso={updatedAt} locale={locale} renderedAt={renderedAt} /> })}
        </span>
        {freshness.isSlowedDown && (
          <Badge tone="warn" icon={<Snail className="size-3.5!" />} title={t('slowedWhy')}>
            {t('slowed')}
          </Badge>
        )}
        <IconButton
          label={isBusy ? t('refreshing') : t('refresh')}
          icon={<RefreshCw className={isBusy ? 'animate-turn' : undefined} />}
          size="sm"
          onClick={onRefresh}
        />
      </p>
      {children !== undefined && <div className="ml-auto flex gap-2">{children}</div>}
    </header>
  )
}
