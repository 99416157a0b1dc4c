'use client'

import { useTranslations } from 'next-intl'
import { ViewLinks } from '@/components/ui/view-links'
import { FRESH_SNAPSHOT_DAYS } from '@/lib/ecs/snapshot-age'
import { paths } from '@/lib/paths'
import { DISK_VIEWS, type DiskQuery, serializeDiskQuery } from '@/lib/schemas/disk-query'

export type DiskViewsProps = { query: DiskQuery }

/** The questions people come with, as addresses. Search and filters stay when the view changes. */
export const DiskViews = ({ query }: DiskViewsProps) => {
  const t = useTranslations('disks.list.views')
  return (
    <div className="border-b border-line px-4 sm:px-6 [&>nav]:-mb-px">
      <ViewLinks
        label={t('label')}
        links={DISK_VIEWS.map((view) => ({
          href: serializeDiskQuery(paths.disks(), { ...query, view, page: 1 }),
          label: t(view, { days: FRESH_SNAPSHOT_DAYS }),
          isCurrent: view === query.view,
        }))}
      />
    </div>
  )
}
