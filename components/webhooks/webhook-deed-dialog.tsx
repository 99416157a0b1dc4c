'use client'

import { useTranslations } from 'next-intl'
import { DeedDialog } from '@/components/people/deed-dialog'
import type { WebhookDeed } from '@/components/webhooks/asked-of-webhook'
import type { WebhookRow } from '@/lib/webhooks/webhook'
import { deleteWebhookAction } from '@/server/actions/delete-webhook'
import { disableWebhookAction } from '@/server/actions/disable-webhook'
import { enableWebhookAction } from '@/server/actions/enable-webhook'

export type WebhookDeedDialogProps = { deed: WebhookDeed; webhook: WebhookRow; onClose: () => void }

/** Says what it does to a webhook before it is done. */
export const WebhookDeedDialog = ({ deed, webhook: { webhookId, name }, onClose }: WebhookDeedDialogProps) => {
  const t = useTranslations('webhooks')
  return (
    <DeedDialog
      title={<span className="wrap-anywhere">{t(`${deed}.title`, { name })}</span>}
      tone={deed === 'enable' ? 'primary' : 'danger'}
      confirmLabel={t(`${deed}.submit`)}
      doneWords={t(`${deed}.done`, { name })}
      act={() => ACTIONS[deed]({ webhookId })}
      onClose={onClose}
    >
      <p>{t(`${deed}.body`)}</p>
    </DeedDialog>
  )
}

const ACTIONS = {
  disable: disableWebhookAction,
  enable: enableWebhookAction,
  delete: deleteWebhookAction,
} as const satisfies Record<WebhookDeed, unknown>
