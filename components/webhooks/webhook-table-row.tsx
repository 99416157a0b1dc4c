'use client'

import { Ellipsis } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { CardCell, CardRow } from '@/components/lists/card-row'
import { Badge } from '@/components/ui/badge'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { RelativeTime } from '@/components/ui/relative-time'
import type { AskedOfWebhook } from '@/components/webhooks/asked-of-webhook'
import type { AccountName } from '@/lib/ecs/account-facts'
import { ALL_ACCOUNTS } from '@/lib/people/grant'
import { SECRET_OF_SHAPE, type WebhookRow } from '@/lib/webhooks/webhook'

export type WebhookTableRowProps = {
  webhook: WebhookRow
  accounts: readonly AccountName[]
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
  onAsk: (asked: AskedOfWebhook) => void
  /** Somebody is about to press: the dialogs can be fetched. */
  onIntent: () => void
}

/** One webhook, with what can be done about it. */
export const WebhookTableRow = ({ webhook, accounts, renderedAt, onAsk, onIntent }: WebhookTableRowProps) => {
  const t = useTranslations('webhooks')
  const locale = useLocale()
  const { webhookId, name, shape, host, urlEnding, hasSecret, isDisabled, createdBy, createdAt } = webhook
  const age = () => <RelativeTime iso={createdAt} locale={locale} renderedAt={renderedAt} />
  return (
    <CardRow rowKey={webhookId}>
      <CardCell className="py-2 sm:max-w-0 sm:w-[40%] max-sm:min-w-0 max-sm:flex-1">
        <p className="flex min-w-0 flex-wrap items-center gap-x-2">
          <span className="min-w-0 font-semibold wrap-anywhere">{name}</span>
          <Badge>{t('shape', { shape })}</Badge>
          {isDisabled && <Badge tone="warn">{t('disabled')}</Badge>}
          {!hasSecret && SECRET_OF_SHAPE[shape] !== 'none' && <Badge>{t('unsigned')}</Badge>}
        </p>
        <p className="text-xs wrap-anywhere text-ink-second">{urlEnding === '' ? host : t('address', { host, ending: urlEnding })}</p>
        <p className="text-xs wrap-anywhere text-ink-third">{t.rich('by', { name: createdBy, age })}</p>
      </CardCell>
      <CardCell className="py-2 max-sm:order-2 max-sm:basis-full">
        <Told webhook={webhook} accounts={accounts} />
      </CardCell>
      <CardCell className="py-2 max-sm:order-3 max-sm:basis-full">
        <LastResult webhook={webhook} renderedAt={renderedAt} />
      </CardCell>
      <CardCell align="end" className="max-sm:order-1">
        <WebhookActions webhook={webhook} onAsk={onAsk} onIntent={onIntent} />
      </CardCell>
    </CardRow>
  )
}

const Told = ({ webhook: { events, accountId }, accounts }: Pick<WebhookTableRowProps, 'webhook' | 'accounts'>) => {
  const t = useTranslations('webhooks')
  const words = events.map((event) => t('event', { event })).join(', ')
  const account = accountId === ALL_ACCOUNTS ? t('allAccounts') : (accounts.find(({ id }) => id === accountId)?.label ?? accountId)
  return <span className="whitespace-normal wrap-anywhere">{t('ofAccount', { events: words, account })}</span>
}

const LastResult = ({ webhook, renderedAt }: Pick<WebhookTableRowProps, 'webhook' | 'renderedAt'>) => {
  const t = useTranslations('webhooks')
  const locale = useLocale()
  const { lastSuccessAt, lastFailureAt } = webhook
  const ageOf = (iso: string) => () => <RelativeTime iso={iso} locale={locale} renderedAt={renderedAt} />
  if (lastSuccessAt === null && lastFailureAt === null) return <span className="text-ink-third">{t('neverUsed')}</span>
  return (
    <>
      {lastSuccessAt !== null && <span className="block text-ok">{t.rich('lastSuccess', { age: ageOf(lastSuccessAt) })}</span>}
      {lastFailureAt !== null && (
        <span className={lastFailureAt > (lastSuccessAt ?? '') ? 'block text-bad' : 'block text-ink-second'}>
          {t.rich('lastFailure', { age: ageOf(lastFailureAt) })}
        </span>
      )}
    </>
  )
}

const WebhookActions = ({ webhook, onAsk, onIntent }: Pick<WebhookTableRowProps, 'webhook' | 'onAsk' | 'onIntent'>) => {
  const t = useTranslations('webhooks')
  const { webhookId, name, isDisabled } = webhook
  const ask = (kind: 'test' | 'renew' | 'disable' | 'enable' | 'delete') => ({
    kind: 'action' as const,
    id: kind,
    label: t(`actions.${kind}`),
    onSelect: () => onAsk({ kind, webhookId }),
  })
  return (
    <Menu
      label={t('actionsOf', { name })}
      align="end"
      items={[
        ask('test'),
        ask('renew'),
        ask(isDisabled ? 'enable' : 'disable'),
        { kind: 'separator', id: 'separator' },
        { ...ask('delete'), tone: 'bad' },
      ]}
      trigger={(props) => (
        <IconButton
          {...props}
          onPointerEnter={() => {
            props.onPointerEnter()
            onIntent()
          }}
          label={t('actionsOf', { name })}
          icon={<Ellipsis />}
        />
      )}
    />
  )
}
