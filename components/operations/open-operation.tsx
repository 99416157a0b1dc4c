'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { problemOfThrown } from '@/components/form/problem-of-thrown'
import { faceOf } from '@/components/operations/face-of'
import { ProblemNotice } from '@/components/problems/problem-notice'
import type { StepsHere } from '@/components/problems/steps-for'
import { useCountdown } from '@/components/problems/use-countdown'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { formatDuration } from '@/lib/format'
import { OPERATION_KEY, operationQuery } from '@/lib/queries/operations'
import { problemOf } from '@/lib/queries/problem-error'
import { fail } from '@/lib/result'
import { MARKER_TAG_KEY } from '@/lib/schemas/create-snapshot'
import { cancelOperationAction } from '@/server/actions/cancel-operation'

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
  const cancel = useCancel(operationId)
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

const NextTry = ({ at }: { at: string | null }) => {
  const t = useTranslations('create.open')
  const locale = useLocale()
  const secondsLeft = useCountdown(at)
  if (secondsLeft === null || secondsLeft <= 0) return null
  // counted down for the eye only: a live region would speak every second
  return <p aria-hidden="true">{t('next', { duration: formatDuration(secondsLeft, locale) })}</p>
}

const useCancel = (operationId: string) => {
  const client = useQueryClient()
  const { mutate, data, isPending } = useMutation({
    mutationFn: () => cancelOperationAction({ operationId }).catch((thrown: unknown) => fail(problemOfThrown(thrown))),
    onSuccess: () => void client.invalidateQueries({ queryKey: OPERATION_KEY }),
  })
  return { send: () => mutate(), isSending: isPending, problem: data?.ok === false ? data.problem : null }
}
