'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import { useForm } from 'react-hook-form'
import { useDeed } from '@/components/people/use-deed'
import { ProblemNotice } from '@/components/problems/problem-notice'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { showToast } from '@/components/ui/show-toast'
import { AddWebhookFields } from '@/components/webhooks/add-webhook-fields'
import { fieldRefusals } from '@/components/webhooks/field-refusals'
import type { AccountName } from '@/lib/ecs/account-facts'
import { TOLD_STATES } from '@/lib/operations/operation-state'
import { ALL_ACCOUNTS } from '@/lib/people/grant'
import { type AddWebhookInput, addWebhookInput } from '@/lib/schemas/webhooks'
import { addWebhookAction } from '@/server/actions/add-webhook'

export type AddWebhookDialogProps = { accounts: readonly AccountName[]; onClose: () => void }

const FIELDS = ['name', 'url', 'secret'] as const
const TO_BEGIN_WITH: Omit<AddWebhookInput, 'locale'> = {
  name: '',
  shape: 'generic',
  url: '',
  secret: '',
  accountId: ALL_ACCOUNTS,
  events: [...TOLD_STATES],
}

/** Where to, with which secret, and what of. */
export const AddWebhookDialog = ({ accounts, onClose }: AddWebhookDialogProps) => {
  const t = useTranslations('webhooks.add')
  const ui = useTranslations('ui')
  const formId = useId()
  const form = useForm<AddWebhookInput>({
    resolver: zodResolver(addWebhookInput),
    defaultValues: { ...TO_BEGIN_WITH, locale: useLocale() },
  })
  const { send, isSending, problem } = useDeed(addWebhookAction, {
    onDone: () => {
      showToast({ tone: 'ok', title: t('done', { name: form.getValues('name') }) })
      onClose()
    },
    onRefused: (refusal) => {
      for (const [field, rule] of fieldRefusals(refusal, FIELDS) ?? []) form.setError(field, { message: rule }, { shouldFocus: true })
    },
  })
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      closesOnPressOutside={false}
      title={t('title')}
      closeLabel={ui('close')}
      footer={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" isBusy={isSending}>
            {t('submit')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={form.handleSubmit((wish) => send(wish))} className="flex flex-col gap-4">
        {problem !== null && fieldRefusals(problem, FIELDS) === null && (
          <ProblemNotice problem={problem} variant="compact" announce="alert" />
        )}
        <AddWebhookFields form={form} accounts={accounts} />
      </form>
    </Dialog>
  )
}
