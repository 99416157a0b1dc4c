'use client'

import { useTranslations } from 'next-intl'
import { type UseFormReturn, useController, useWatch } from 'react-hook-form'
import { useRuleSentence } from '@/components/form/use-rule-sentence'
import { Field } from '@/components/ui/field'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { SelectInput } from '@/components/ui/select-input'
import { TextInput } from '@/components/ui/text-input'
import { EventsField } from '@/components/webhooks/events-field'
import { SecretField } from '@/components/webhooks/secret-field'
import type { AccountName } from '@/lib/ecs/account-facts'
import { LOCALE_NAMES, LOCALES } from '@/lib/messages/locales'
import { ALL_ACCOUNTS } from '@/lib/people/grant'
import type { AddWebhookInput } from '@/lib/schemas/webhooks'
import { WEBHOOK_SHAPES } from '@/lib/webhooks/webhook'

export type AddWebhookFieldsProps = { form: UseFormReturn<AddWebhookInput>; accounts: readonly AccountName[] }

export const AddWebhookFields = ({ form: { register, control, formState, setValue }, accounts }: AddWebhookFieldsProps) => {
  const t = useTranslations('webhooks')
  const sentence = useRuleSentence()
  const { errors } = formState
  const shape = useWatch({ control, name: 'shape' })
  const { field: shapeField } = useController({ control, name: 'shape' })
  const { field: language } = useController({ control, name: 'locale' })
  const { field: account } = useController({ control, name: 'accountId' })
  const { field: events } = useController({ control, name: 'events' })
  const { field: secret } = useController({ control, name: 'secret' })
  return (
    <>
      <Field label={t('add.name')} error={sentence(errors.name?.message)} hint={t('add.nameHint')}>
        {(props) => <TextInput {...props} {...register('name')} />}
      </Field>
      <Field label={t('add.shape')} kind="group" error={sentence(errors.shape?.message)}>
        {({ id, ...props }) => (
          <SegmentedControl
            {...props}
            value={shapeField.value}
            onChange={(next) => {
              shapeField.onChange(next)
              // what was typed for one kind is no secret of another
              setValue('secret', '')
            }}
            options={WEBHOOK_SHAPES.map((value) => ({ value, label: t('shape', { shape: value }) }))}
          />
        )}
      </Field>
      <Field label={t('add.url')} error={sentence(errors.url?.message)} hint={t('add.urlHint', { shape })}>
        {(props) => <TextInput {...props} {...register('url')} type="url" inputMode="url" isMono />}
      </Field>
      <SecretField
        shape={shape}
        value={secret.value}
        onChange={secret.onChange}
        inputRef={secret.ref}
        error={sentence(errors.secret?.message)}
      />
      <Field label={t('add.language')} kind="group" error={sentence(errors.locale?.message)}>
        {({ id, ...props }) => (
          <SegmentedControl
            {...props}
            value={language.value}
            onChange={language.onChange}
            options={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
          />
        )}
      </Field>
      {accounts.length > 1 && (
        <Field label={t('add.account')} error={sentence(errors.accountId?.message)}>
          {(props) => (
            <SelectInput
              {...props}
              value={account.value}
              onChange={account.onChange}
              options={[{ value: ALL_ACCOUNTS, label: t('allAccounts') }, ...accounts.map(({ id, label }) => ({ value: id, label }))]}
            />
          )}
        </Field>
      )}
      <EventsField
        events={events.value}
        onChange={events.onChange}
        error={sentence(errors.events?.message ?? errors.events?.root?.message)}
      />
    </>
  )
}
