'use client'

import { useTranslations } from 'next-intl'
import { useDeed } from '@/components/people/use-deed'
import { ProblemNotice } from '@/components/problems/problem-notice'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { useOutcomeSentence } from '@/components/webhooks/use-outcome-sentence'
import type { WebhookRow } from '@/lib/webhooks/webhook'
import { testWebhookAction } from '@/server/actions/test-webhook'

export type TestWebhookDialogProps = { webhook: WebhookRow; onClose: () => void }

/** Sends one message at once and says what came of it. */
export const TestWebhookDialog = ({ webhook: { webhookId, name }, onClose }: TestWebhookDialogProps) => {
  const t = useTranslations('webhooks.test')
  const ui = useTranslations('ui')
  const sentence = useOutcomeSentence()
  const { send, isSending, problem, value: outcome } = useDeed(testWebhookAction)
  const worked = outcome?.kind === 'delivered'
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title', { name })}
      closeLabel={ui('close')}
      footer={
        <>
          <Button onClick={onClose}>{outcome === null ? ui('cancel') : t('done')}</Button>
          <Button variant="primary" isBusy={isSending} onClick={() => send({ webhookId })}>
            {t(outcome === null ? 'submit' : 'again')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-ink-second">{t('body')}</p>
        {problem !== null && <ProblemNotice problem={problem} variant="compact" announce="alert" />}
        {outcome !== null && (
          <Notice tone={worked ? 'ok' : 'bad'} announce={worked ? 'status' : 'alert'} title={t(worked ? 'worked' : 'failed')}>
            <p>{sentence(outcome)}</p>
          </Notice>
        )}
      </div>
    </Dialog>
  )
}
