import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DiskScreen } from '@/components/disks/disk-screen'
import { loadDiskQuery } from '@/lib/schemas/disk-query'
import { listDisks } from '@/server/disks/list-disks'
import { openPage } from '@/server/session/open-page'

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('disks')
  return { title: t('title') }
}

type Search = Record<string, string | string[] | undefined>

const DisksPage = async ({ searchParams }: { searchParams: Promise<Search> }) => {
  const query = await loadDiskQuery(searchParams)
  const context = await openPage()
  const list = context.ok ? await listDisks(context.value, query) : context
  return <DiskScreen first={{ list: list.ok ? list.value : null, query, renderedAt: new Date().toISOString() }} />
}

export default DisksPage
