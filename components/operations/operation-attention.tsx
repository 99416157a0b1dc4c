'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ItemId } from '@/components/lists/item-id'
import { useWriteReason } from '@/components/people/use-write-reason'
import { ProblemNotice } from '@/components/problems/problem-notice'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Moment } from '@/components/ui/moment'
import { Notice } from '@/components/ui/notice'
import type { OperationDetail } from '@/lib/operations/operation-view'
import { paths } from '@/lib/paths'
import { MARKER_TAG_KEY } from '@/lib/schemas/create-snapshot'

export type OperationAttentionProps = { detail: OperationDetail }

/** The console is at its end: the facts, and the choices that a person has. Nothing is done by itself, and no new token is made. */
export const OperationAttention = ({ detail }: OperationAttentionProps) => {
  const t = useTranslations('activity.attention')
  const open = useTranslations('create.open.attention')
  const locale = useLocale()
  const { operation, looksInVain, clientToken, steps } = detail
  const sentAt = steps.findLast(({ state }) => state === 'sending')?.at ?? null
  return (
    <div className="flex flex-col gap-3">
      <Notice tone="warn" title={open('title')}>
        <p>{t('body')}</p>
        <ul className="list-disc pl-5">
          <li>
            {operation.attempts === 0 || sentAt === null
              ? t('sentUnknown', { attempts: operation.attempts })
              : t.rich('sent', { attempts: operation.attempts, moment: () => <Moment iso={sentAt} locale={locale} seconds /> })}
          </li>
          <li>{t('looked', { looks: looksInVain })}</li>
          <li>
            <span className="inline-flex max-w-full flex-wrap items-baseline gap-x-1.5">
              ClientToken <ItemId id={clientToken} />
            </span>
          </li>
        </ul>
        <p className="mt-2 font-semibold text-ink">{t('choices')}</p>
        <ol className="flex list-decimal flex-col gap-2 pl-5">
          <Choice
            words={t.rich('look', {
              tag: () => <code className="text-xs break-all">{`${MARKER_TAG_KEY} = ${operation.operationId}`}</code>,
            })}
          >
            <ButtonLink size="sm" href={paths.snapshotsOfDisk(operation)} prefetch={false}>
              {t('showSnapshots')}
            </ButtonLink>
          </Choice>
          <Choice words={t('elsewhere')} />
          <Choice words={t('anew')}>
            <CreateAnew operation={operation} />
          </Choice>
        </ol>
      </Notice>
      {operation.problem !== null && <ProblemNotice problem={operation.problem} here={{ disk: operation }} variant="compact" />}
    </div>
  )
}

const Choice = ({ words, children }: { words: ReactNode; children?: ReactNode }) => (
  <li>
    <p>{words}</p>
    {children !== undefined && <div className="mt-1">{children}</div>}
  </li>
)

const CreateAnew = ({ operation }: Pick<OperationDetail, 'operation'>) => {
  const t = useTranslations('activity.attention')
  const disabledReason = useWriteReason()(operation.accountId)
  if (disabledReason !== null) {
    return (
      <Button size="sm" disabledReason={disabledReason}>
        {t('createAnew')}
      </Button>
    )
  }
  return (
    <ButtonLink size="sm" href={paths.createSnapshot(operation)} prefetch={false}>
      {t('createAnew')}
    </ButtonLink>
  )
}
