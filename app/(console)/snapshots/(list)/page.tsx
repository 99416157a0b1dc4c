import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SnapshotScreen } from '@/components/snapshots/snapshot-screen'
import { loadSnapshotQuery } from '@/lib/schemas/snapshot-query'
import { openPage } from '@/server/session/open-page'
import { listSnapshots } from '@/server/snapshots/list-snapshots'

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('snapshots')
  return { title: t('title') }
}

type Search = Record<string, string | string[] | undefined>

const SnapshotsPage = async ({ searchParams }: { searchParams: Promise<Search> }) => {
  const query = await loadSnapshotQuery(searchParams)
  const context = await openPage()
  const list = context.ok ? await listSnapshots(context.value, query) : context
  return <SnapshotScreen first={{ list: list.ok ? list.value : null, query, renderedAt: new Date().toISOString() }} />
}

export default SnapshotsPage
