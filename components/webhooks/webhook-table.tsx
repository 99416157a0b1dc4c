'use client'

import { useTranslations } from 'next-intl'
import { TABLE_FRAME } from '@/components/people/table-frame'
import { Table, TableHeader } from '@/components/ui/table'
import { WebhookTableRow, type WebhookTableRowProps } from '@/components/webhooks/webhook-table-row'
import type { WebhookRow } from '@/lib/webhooks/webhook'

export type WebhookTableProps = Omit<WebhookTableRowProps, 'webhook'> & { webhooks: readonly WebhookRow[] }

const COLUMNS = ['name', 'told', 'last', 'action'] as const

/** Every webhook; below 640 px every row is a card. */
export const WebhookTable = ({ webhooks, ...rest }: WebhookTableProps) => {
  const t = useTranslations('webhooks')
  const head = COLUMNS.map((name) => (
    <TableHeader key={name}>
      {name === 'action' ? <span className="sr-only">{t('columns.action')}</span> : t(`columns.${name}`)}
    </TableHeader>
  ))
  return (
    <div className={TABLE_FRAME}>
      <Table label={t('caption')} head={head}>
        {webhooks.map((webhook) => (
          <WebhookTableRow key={webhook.webhookId} webhook={webhook} {...rest} />
        ))}
      </Table>
    </div>
  )
}
