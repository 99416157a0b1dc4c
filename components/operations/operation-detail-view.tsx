'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DetailCard } from '@/components/lists/detail-card'
import { OperationFacts } from '@/components/operations/operation-facts'
import { OperationHeader } from '@/components/operations/operation-header'
import { OperationMilestones } from '@/components/operations/operation-milestones'
import { OperationNews } from '@/components/operations/operation-news'
import { OperationOutcome } from '@/components/operations/operation-outcome'
import { OperationTimeline } from '@/components/operations/operation-timeline'
import { RelatedOperations } from '@/components/operations/related-operations'
import { useStageVoice } from '@/components/operations/use-stage-voice'
import type { OperationDetail } from '@/lib/operations/operation-view'

export type OperationDetailViewProps = {
  detail: OperationDetail
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
  /** Under the title: what could not be read. */
  children: ReactNode
}

/** One wish for a snapshot: where it stands, what was asked, what came of it, step by step. */
export const OperationDetailView = ({ detail, renderedAt, children }: OperationDetailViewProps) => {
  const t = useTranslations('activity.detail')
  const { operation, steps } = detail
  useStageVoice(operation)
  return (
    <div className="flex w-full max-w-300 flex-col gap-5 px-4 pt-4 pb-10 sm:px-6">
      <OperationHeader operation={operation} renderedAt={renderedAt} />
      <div className="-mx-4 -mb-3 empty:hidden sm:-mx-6">{children}</div>
      <OperationNews detail={detail} />
      <DetailCard title={t('milestones')}>
        <OperationMilestones detail={detail} />
      </DetailCard>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-5">
          <DetailCard title={t('facts')}>
            <OperationFacts detail={detail} />
          </DetailCard>
          <DetailCard title={t('outcome')}>
            <OperationOutcome detail={detail} renderedAt={renderedAt} />
          </DetailCard>
          {(detail.earlier !== null || detail.retries.length > 0) && (
            <DetailCard title={t('related')}>
              <RelatedOperations detail={detail} />
            </DetailCard>
          )}
        </div>
        <DetailCard title={t('steps')}>
          <OperationTimeline label={t('steps')} steps={steps} />
        </DetailCard>
      </div>
    </div>
  )
}
