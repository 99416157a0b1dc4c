import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ActivityScreen } from '@/components/operations/activity-screen'
import { loadOperationQuery } from '@/lib/schemas/operation-query'
import { listOperations } from '@/server/operations/list-operations'
import { openPage } from '@/server/session/open-page'

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('activity')
  return { title: t('title') }
}

type Search = Record<string, string | string[] | undefined>

const ActivityPage = async ({ searchParams }: { searchParams: Promise<Search> }) => {
  const query = await loadOperationQuery(searchParams)
  const context = await openPage()
  const list = context.ok ? await listOperations(context.value, query) : context
  return <ActivityScreen first={{ list: list.ok ? list.value : null, query, renderedAt: new Date().toISOString() }} />
}

export default ActivityPage
