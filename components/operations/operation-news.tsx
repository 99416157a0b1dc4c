'use client'

import { useTranslations } from 'next-intl'
import { faceOf } from '@/components/operations/face-of'
import { NextTry } from '@/components/operations/next-try'
import { OperationAttention } from '@/components/operations/operation-attention'
import { stageOf } from '@/components/operations/stage-of'
import { useCancelOperation } from '@/components/operations/use-cancel-operation'
import { useWriteReason } from '@/components/people/use-write-reason'
import { ProblemNotice } from '@/components/problems/problem-notice'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { OperationDetail } from '@/lib/operations/operation-view'
import { MARKER_TAG_KEY } from '@/lib/schemas/create-snapshot'

export type OperationNewsProps = { detail: OperationDetail }

/** What a reader has to know first: what is not decided, what went wrong, whose move it is. Nothing where all goes well. */
export const OperationNews = ({ detail }: OperationNewsProps) => {
  const t = useTranslations('activity.news')
  const card = useTranslations('create.card')
  const { operation } = detail
  const stage = stageOf(operation)
  switch (stage) {
    case 'accepted':
    case 'sending':
    case 'waiting':
    case 'unknown':
      return <Undecided operation={operation} />
    case 'needs_attention':
      return <OperationAttention detail={detail} />
    case 'rejected':
      return <Problem operation={operation} />
    case 'failed':
      if (operation.problem !== null) return <Problem operation={operation} />
      return (
        <Notice tone="bad" title={card('failed')}>
          <p>{card('failedWhy')}</p>
        </Notice>
      )
    case 'taken-back':
    case 'cancelled':
      return (
        <Notice tone="neutral" title={t(`${stage}.title`)}>
          {t(`${stage}.body`)}
        </Notice>
      )
    case 'creating':
    case 'usable':
    case 'accomplished':
      return null
  }
}

type OperationProps = { operation: OperationDetail['operation'] }

const Problem = ({ operation }: OperationProps) =>
  operation.problem !== null && <ProblemNotice problem={operation.problem} here={{ disk: operation }} />

/** The console is at it; as long as nothing can be at ECS it can be taken back. */
const Undecided = ({ operation }: OperationProps) => {
  const t = useTranslations('create.open')
  const cancel = useCancelOperation(operation.operationId)
  const disabledReason = useWriteReason()(operation.accountId)
  const face = faceOf(operation.state)
  const problem = cancel.problem ?? operation.problem
  return (
    <div className="flex flex-col gap-3">
      <Notice
        tone="running"
        title={t(`${face}.title`)}
        actions={
          operation.isCancellable && (
            <Button size="sm" isBusy={cancel.isSending} disabledReason={disabledReason} onClick={cancel.send}>
              {t('takeBack')}
            </Button>
          )
        }
      >
        <p>{t(`${face}.what`, { tag: MARKER_TAG_KEY, operationId: operation.operationId })}</p>
        <NextTry at={operation.nextTryAt} />
      </Notice>
      {problem !== null && <ProblemNotice problem={problem} here={{ disk: operation }} variant="compact" announce="status" />}
    </div>
  )
}
