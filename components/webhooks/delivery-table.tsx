'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { CardCell, CardRow } from '@/components/lists/card-row'
import { useZone } from '@/components/lists/use-zone'
import { TABLE_FRAME } from '@/components/people/table-frame'
import { Badge } from '@/components/ui/badge'
import { RelativeTime } from '@/components/ui/relative-time'
import { Table, TableHeader } from '@/components/ui/table'
import type { Tone } from '@/components/ui/tone'
import { useOutcomeSentence } from '@/components/webhooks/use-outcome-sentence'
import { formatTime } from '@/lib/format'
import { paths } from '@/lib/paths'
import type { DeliveryRow, DeliveryState, WebhookList } from '@/lib/webhooks/webhook'

export type DeliveryTableProps = { list: WebhookList /** ISO 8601: "now" as the server saw it. */; renderedAt: string }

const COLUMNS = ['message', 'webhook', 'state', 'result', 'time'] as const

/** What was sent, or waits to be; below 640 px every row is a card. */
export const DeliveryTable = ({ list: { webhooks, deliveries }, renderedAt }: DeliveryTableProps) => {
  const t = useTranslations('webhooks.deliveries')
  const nameOf = (wanted: string) => webhooks.find(({ webhookId }) => webhookId === wanted)?.name ?? ''
  return (
    <section aria-label={t('title')} className="mt-8">
      <h2 className="mb-2 text-md font-semibold">{t('title')}</h2>
      {deliveries.length === 0 && <p className="text-ink-second">{t('none')}</p>}
      {deliveries.length > 0 && (
        <div className={TABLE_FRAME}>
          <Table label={t('caption')} head={COLUMNS.map((name) => <TableHeader key={name}>{t(`columns.${name}`)}</TableHeader>)}>
            {deliveries.map((delivery) => (
              <DeliveryLine
                key={delivery.deliveryId}
                delivery={delivery}
                webhookName={nameOf(delivery.webhookId)}
                renderedAt={renderedAt}
              />
            ))}
          </Table>
        </div>
      )}
    </section>
  )
}

type DeliveryLineProps = Pick<DeliveryTableProps, 'renderedAt'> & { delivery: DeliveryRow; webhookName: string }

const DeliveryLine = ({ delivery, webhookName, renderedAt }: DeliveryLineProps) => {
  const t = useTranslations('webhooks.deliveries')
  const news = useTranslations('news')
  const zone = useZone()
  const sentence = useOutcomeSentence()
  const { deliveryId, operationId, disk, event, state, attempts, nextAt, outcome, createdAt } = delivery
  const age = (iso: string) => <RelativeTime iso={iso} locale={zone.locale} renderedAt={renderedAt} />
  return (
    <CardRow rowKey={deliveryId}>
      <CardCell className="py-2 sm:max-w-0 sm:w-[30%] max-sm:basis-full">
        <Link href={paths.operation(operationId)} prefetch={false} className="whitespace-normal text-accent wrap-anywhere hover:underline">
          {news('title', { event, disk })}
        </Link>
      </CardCell>
      <CardCell className="py-2 wrap-anywhere">{webhookName}</CardCell>
      <CardCell className="py-2">
        <Badge tone={TONES[state]}>{t('state', { state })}</Badge>
        <span className="block text-xs text-ink-second max-sm:inline">
          {' '}
          {t('attempts', { count: attempts })}
          {nextAt !== null && attempts > 0 && <> · {t('next', { time: formatTime(nextAt, zone) })}</>}
        </span>
      </CardCell>
      <CardCell className="py-2 whitespace-normal sm:max-w-0 sm:w-[30%] max-sm:basis-full">
        {outcome !== null && sentence(outcome)}
      </CardCell>
      <CardCell>{age(createdAt)}</CardCell>
    </CardRow>
  )
}

const TONES = { pending: 'running', delivered: 'ok', given_up: 'bad' } as const satisfies Record<DeliveryState, Tone>
