'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { announce } from '@/components/ui/announce'

export type RefreshOptions<Data> = { queryKey: readonly unknown[]; read: (signal: AbortSignal) => Promise<Data> }

/** Has the cloud read again now. The answer, or the failure, lands where the screen's own query keeps it. */
export const useRefresh = <Data>({ queryKey, read }: RefreshOptions<Data>) => {
  const t = useTranslations('lists.freshness')
  const client = useQueryClient()
  const [isRefreshing, setRefreshing] = useState(false)

  const refresh = async () => {
    if (isRefreshing) return
    setRefreshing(true)
    await client.cancelQueries({ queryKey })
    const isRead = await client.fetchQuery({ queryKey, queryFn: ({ signal }) => read(signal), staleTime: 0 }).then(
      () => true,
      () => false,
    )
    setRefreshing(false)
    if (isRead) announce(t('refreshed'))
  }
  return { isRefreshing, refresh: () => void refresh() }
}
