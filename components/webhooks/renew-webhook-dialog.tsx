'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useController, useForm } from 'react-hook-form'
import { useRuleSentence } from '@/components/form/use-rule-sentence'
import { useDeed } from '@/components/people/use-deed'
import { ProblemNotice } from '@/components/problems/problem-notice'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { showToast } from '@/components/ui/show-toast'
import { TextInput } from '@/components/ui/text-input'
import { fieldRefusals } from '@/components/webhooks/field-refusals'
import { SecretField } from '@/components/webhooks/secret-field'
import { type RenewWebhookInput, renewWebhookInput } from '@/lib/schemas/webhooks'
import { SECRET_OF_SHAPE, type WebhookRow } from '@/lib/webhooks/webhook'
import { renewWebhookAction } from '@/server/actions/renew-webhook'

export type RenewWebhookDialogProps = { webhook: WebhookRow; onClose: () => void }

const FIELDS = ['url', 'secret'] as const

/** A new address, a new secret, or both. */
export const RenewWebhookDialog = ({ webhook: { webhookId, name, shape }, onClose }: RenewWebhookDialogProps) => {
  const t = useTranslations('webhooks')
  const ui = useTranslations('ui')
  const sentence = useRuleSentence()
  const formId = useId()
  const { register, control, handleSubmit, formState, setError } = useForm<RenewWebhookInput>({
    resolver: zodResolver(renewWebhookInput),
    defaultValues: { webhookId, url: '', secret: '' },
  })
  const { field: secret } = useController({ control, name: 'secret' })
  const { errors } = formState
  const { send, isSending, problem } = useDeed(renewWebhookAction, {
    onDone: () => {
      showToast({ tone: 'ok', title: t('renew.done', { name }) })
      onClose()
    },
    onRefused: (refusal) => {
      for (const [field, rule] of fieldRefusals(refusal, FIELDS) ?? []) setError(field, { message: rule }, { shouldFocus: true })
    },
  })
  // Slack shows no field for a secret, so what is said of it stands at the address
  const urlRule = errors.url?.message ?? (SECRET_OF_SHAPE[shape] === 'none' ? errors.secret?.message : undefined)
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      closesOnPressOutside={false}
      title={t('renew.title', { name })}
      closeLabel={ui('close')}
      footer={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" isBusy={isSending}>
            {t('renew.submit')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={handleSubmit((wish) => send(wish))} className="flex flex-col gap-4">
        <p className="text-ink-second">{t('renew.body')}</p>
        {problem !== null && fieldRefusals(problem, FIELDS) === null && (
          <ProblemNotice problem={problem} variant="compact" announce="alert" />
        )}
        <Field label={t('renew.url')} error={sentence(urlRule)} hint={t('add.urlHint', { shape })}>
          {(props) => <TextInput {...props} {...register('url')} type="url" inputMode="url" isMono />}
        </Field>
        <SecretField
          shape={shape}
          label={t('renew.secret')}
          value={secret.value}
          onChange={secret.onChange}
          inputRef={secret.ref}
          error={sentence(errors.secret?.message)}
        />
      </form>
    </Dialog>
  )
}
