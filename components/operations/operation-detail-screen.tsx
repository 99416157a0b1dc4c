'use client'

import { useTranslations } from 'next-intl'
import { DetailScreen } from '@/components/lists/detail-screen'
import { useFollowedHere } from '@/components/news/followed-here'
import { OperationDetailView } from '@/components/operations/operation-detail-view'
import { OperationNotFound } from '@/components/operations/operation-not-found'
import type { OperationDetail } from '@/lib/operations/operation-view'
import { operationQuery } from '@/lib/queries/operations'

export type OperationDetailScreenProps = {
  operationId: string
  /** What the server read; `null`: it could not, and the browser tries again. */
  detail: OperationDetail | null
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
}

/** One operation, followed while something moves. */
export const OperationDetailScreen = ({ operationId, detail: first, renderedAt }: OperationDetailScreenProps) => {
  useFollowedHere(operationId)
  const t = useTranslations('activity.detail')
  return (
    <DetailScreen
      query={operationQuery(operationId)}
      first={first}
      renderedAt={renderedAt}
      id={operationId}
      loadingLabel={t('loading')}
      notFound={<OperationNotFound />}
      freshness={() => []}
      show={(detail, problems) => (
        <OperationDetailView detail={detail} renderedAt={renderedAt}>
          {problems}
        </OperationDetailView>
      )}
    />
  )
}
