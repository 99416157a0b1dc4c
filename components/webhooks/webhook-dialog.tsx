'use client'

import { AddWebhookDialog } from '@/components/webhooks/add-webhook-dialog'
import type { AskedOfWebhook } from '@/components/webhooks/asked-of-webhook'
import { RenewWebhookDialog } from '@/components/webhooks/renew-webhook-dialog'
import { TestWebhookDialog } from '@/components/webhooks/test-webhook-dialog'
import { WebhookDeedDialog } from '@/components/webhooks/webhook-deed-dialog'
import type { AccountName } from '@/lib/ecs/account-facts'
import type { WebhookRow } from '@/lib/webhooks/webhook'

export type WebhookDialogProps = {
  asked: AskedOfWebhook
  webhooks: readonly WebhookRow[]
  accounts: readonly AccountName[]
  onClose: () => void
}

/** The part of the page of webhooks that is fetched when something is about to be done. */
export const WebhookDialog = ({ asked, webhooks, accounts, onClose }: WebhookDialogProps) => {
  if (asked.kind === 'add') return <AddWebhookDialog accounts={accounts} onClose={onClose} />
  const webhook = webhooks.find(({ webhookId }) => webhookId === asked.webhookId)
  if (webhook === undefined) return null
  switch (asked.kind) {
    case 'test':
      return <TestWebhookDialog webhook={webhook} onClose={onClose} />
    case 'renew':
      return <RenewWebhookDialog webhook={webhook} onClose={onClose} />
    case 'disable':
    case 'enable':
    case 'delete':
      return <WebhookDeedDialog deed={asked.kind} webhook={webhook} onClose={onClose} />
  }
}
