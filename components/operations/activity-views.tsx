'use client'

import { useTranslations } from 'next-intl'
import { ViewLinks } from '@/components/ui/view-links'
import { type CountedView, OPERATION_LIST_VIEWS, type OperationList, type OperationListView } from '@/lib/operations/operation-list'
import { paths } from '@/lib/paths'
import { type OperationQuery, serializeOperationQuery } from '@/lib/schemas/operation-query'

export type ActivityViewsProps = { query: OperationQuery /** `null`: not read yet. */; counts: OperationList['counts'] | null }

/** The questions people come with, as addresses. Search and filters stay when the view changes. */
export const ActivityViews = ({ query, counts }: ActivityViewsProps) => {
  const t = useTranslations('activity.views')
  return (
    <div className="px-4 sm:px-6">
      <ViewLinks
        label={t('label')}
        links={OPERATION_LIST_VIEWS.map((view) => ({
          href: serializeOperationQuery(paths.activity(), { ...query, view, before: null }),
          label: t(view),
          count: counts === null || !isCounted(view) || counts[view] === 0 ? undefined : counts[view],
          isCurrent: view === query.view,
        }))}
      />
    </div>
  )
}

const isCounted = (view: OperationListView): view is CountedView => view === 'running' || view === 'failed' || view === 'attention'
