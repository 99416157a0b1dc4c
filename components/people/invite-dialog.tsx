'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { useController, useForm } from 'react-hook-form'
import { useRuleSentence } from '@/components/form/use-rule-sentence'
import { GrantsField } from '@/components/people/grants-field'
import { LinkDialog } from '@/components/people/link-dialog'
import { useDeed } from '@/components/people/use-deed'
import { ProblemNotice } from '@/components/problems/problem-notice'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import type { AccountName } from '@/lib/ecs/account-facts'
import { ALL_ACCOUNTS } from '@/lib/people/grant'
import { type InviteInput, inviteInput } from '@/lib/schemas/people'
import { inviteAction } from '@/server/actions/invite'

export type InviteDialogProps = { accounts: readonly AccountName[]; onClose: () => void }

/** An e-mail and roles, and the one-time link that comes of them. */
export const InviteDialog = ({ accounts, onClose }: InviteDialogProps) => {
  const t = useTranslations('people')
  const door = useTranslations('signIn')
  const sentence = useRuleSentence()
  const formId = useId()
  const [sentTo, setSentTo] = useState('')
  const { send, isSending, problem, value: link } = useDeed(inviteAction)
  const { register, handleSubmit, formState, control } = useForm<InviteInput>({
    resolver: zodResolver(inviteInput),
    defaultValues: { email: '', grants: [{ accountId: ALL_ACCOUNTS, role: 'viewer' }] },
  })
  const { field: grants, fieldState: grantsState } = useController({ control, name: 'grants' })
  const submit = handleSubmit((wish) => {
    setSentTo(wish.email)
    send(wish)
  })
  return (
    <LinkDialog
      title={t('invite.title')}
      link={link}
      email={sentTo}
      submit={
        <Button type="submit" form={formId} variant="primary" isBusy={isSending}>
          {t('invite.submit')}
        </Button>
      }
      hasInput
      onClose={onClose}
    >
      <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-4">
        {problem !== null && <ProblemNotice problem={problem} variant="compact" announce="alert" />}
        <Field label={door('email')} error={sentence(formState.errors.email?.message)} hint={t('invite.emailHint')}>
          {(props) => <TextInput {...props} {...register('email')} type="email" />}
        </Field>
        <GrantsField
          grants={grants.value}
          onChange={grants.onChange}
          accounts={accounts}
          error={sentence(grantsState.error?.message ?? grantsState.error?.root?.message)}
        />
      </form>
    </LinkDialog>
  )
}
