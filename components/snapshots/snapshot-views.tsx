'use client'

import { useTranslations } from 'next-intl'
import { ViewLinks } from '@/components/ui/view-links'
import { paths } from '@/lib/paths'
import { RELEASE_SOON_DAYS, SNAPSHOT_VIEWS, type SnapshotQuery, serializeSnapshotQuery } from '@/lib/schemas/snapshot-query'

export type SnapshotViewsProps = { query: SnapshotQuery }

/** The questions people come with, as addresses. Search and filters stay when the view changes. */
export const SnapshotViews = ({ query }: SnapshotViewsProps) => {
  const t = useTranslations('snapshots.list.views')
  return (
    <div className="px-4 sm:px-6">
      <ViewLinks
        label={t('label')}
        links={SNAPSHOT_VIEWS.map((view) => ({
          href: serializeSnapshotQuery(paths.snapshots(), { ...query, view, page: 1 }),
          label: t(view, { days: RELEASE_SOON_DAYS }),
          isCurrent: view === query.view,
        }))}
      />
    </div>
  )
}
