'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { faceOf } from '@/components/operations/face-of'
import { NextTry } from '@/components/operations/next-try'
import { useCancelOperation } from '@/components/operations/use-cancel-operation'
import { ProblemNotice } from '@/components/problems/problem-notice'
import type { StepsHere } from '@/components/problems/steps-for'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { operationQuery } from '@/lib/queries/operations'
import { problemOf } from '@/lib/queries/problem-error'
import { MARKER_TAG_KEY } from '@/lib/schemas/create-snapshot'

export type OpenOperationProps = {
  operationId: string
  here: StepsHere
  /** Gives the form back, when a person has to decide. */
  onStartOver: () => void
}

/** A wish that is on record and not decided: what is known, what the console does about it, and when it does it next. */
export const OpenOperation = ({ operationId, here, onStartOver }: OpenOperationProps) => {
  const t = useTranslations('create.open')
  const followed = useQuery(operationQuery(operationId))
  const operation = followed.data?.operation
  const cancel = useCancelOperation(operationId)
  const face = faceOf(operation?.state ?? 'sending')
  const problem = cancel.problem ?? operation?.problem ?? null
  return (
    <div className="flex flex-col gap-3">
      <Notice
        tone={face === 'attention' ? 'warn' : 'running'}
        announce="status"
        title={t(`${face}.title`)}
        actions={
          <>
            {operation?.isCancellable && (
              <Button size="sm" isBusy={cancel.isSending} onClick={cancel.send}>
                {t('takeBack')}
              </Button>
            )}
            {face === 'attention' && (
              <Button size="sm" onClick={onStartOver}>
                {t('startAnew')}
              </Button>
            )}
          </>
        }
      >
        <p>{t(`${face}.what`, { tag: MARKER_TAG_KEY, operationId })}</p>
        {face !== 'attention' && <NextTry at={operation?.nextTryAt ?? null} />}
        {face !== 'attention' && <p>{t('canClose')}</p>}
      </Notice>
      {problem !== null && <ProblemNotice problem={problem} here={here} variant="compact" announce="status" keepsPage />}
      {followed.error !== null && (
        <ProblemNotice
          problem={problemOf(followed.error)}
          here={{ onRefresh: () => void followed.refetch() }}
          variant="compact"
          announce="status"
          keepsPage
        />
      )}
    </div>
  )
}
