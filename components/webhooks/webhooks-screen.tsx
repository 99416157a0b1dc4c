'use client'

import { useQuery } from '@tanstack/react-query'
import { Plus, Webhook } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import { ProblemNotice } from '@/components/problems/problem-notice'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import { onIntent, useLoaded } from '@/components/ui/use-loaded'
import type { AskedOfWebhook } from '@/components/webhooks/asked-of-webhook'
import { DeliveryTable } from '@/components/webhooks/delivery-table'
import { WebhookTable } from '@/components/webhooks/webhook-table'
import type { AccountName } from '@/lib/ecs/account-facts'
import { problemOf } from '@/lib/queries/problem-error'
import { webhooksQuery } from '@/lib/queries/webhooks'
import type { WebhookList } from '@/lib/webhooks/webhook'

export type WebhooksScreenProps = {
  /** What the server read; `null`: it could not. */
  first: WebhookList | null
  accounts: readonly AccountName[]
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
}

const dialogCode = onIntent(() => import('@/components/webhooks/webhook-dialog').then((module) => module.WebhookDialog))

/** Who elsewhere is told when operations end; for administrators for all accounts. */
export const WebhooksScreen = ({ first, accounts, renderedAt }: WebhooksScreenProps) => {
  const t = useTranslations('webhooks')
  const [asked, setAsked] = useState<AskedOfWebhook | null>(null)
  const close = useCallback(() => setAsked(null), [])
  const Dialog = useLoaded(dialogCode, asked !== null, close)
  const { data, error, refetch } = useQuery({
    ...webhooksQuery,
    ...(first !== null && { initialData: first, initialDataUpdatedAt: Date.parse(renderedAt) }),
  })
  const problem = error === null ? null : problemOf(error)
  // whoever lost the right meanwhile sees none any more
  const list = problem?.kind === 'forbidden' ? undefined : data
  const rest = { accounts, renderedAt, onAsk: setAsked, onIntent: dialogCode.preload }
  return (
    <>
      <div className="mt-4 mb-4 flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1 className="text-xl font-semibold">{t('title')}</h1>
          <p className="mt-1 max-w-180 text-ink-second">{t('intro')}</p>
        </div>
        <Button
          variant="primary"
          icon={<Plus />}
          onPointerEnter={dialogCode.preload}
          onFocus={dialogCode.preload}
          onClick={() => setAsked({ kind: 'add' })}
        >
          {t('add.open')}
        </Button>
      </div>
      {problem !== null && (
        <div className="mb-4">
          <ProblemNotice problem={problem} here={{ onRefresh: () => void refetch() }} keepsPage />
        </div>
      )}
      {list === undefined && problem === null && <Skeleton className="h-40" />}
      {list?.webhooks.length === 0 && (
        <EmptyState icon={<Webhook />} title={t('empty.title')}>
          {t('empty.body')}
        </EmptyState>
      )}
      {list !== undefined && list.webhooks.length > 0 && (
        <>
          <WebhookTable webhooks={list.webhooks} {...rest} />
          <DeliveryTable list={list} renderedAt={renderedAt} />
        </>
      )}
      {list !== undefined && Dialog !== null && asked !== null && (
        <Dialog asked={asked} webhooks={list.webhooks} accounts={accounts} onClose={close} />
      )}
    </>
  )
}
