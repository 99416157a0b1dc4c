'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useForm } from 'react-hook-form'
import { useRuleSentence } from '@/components/form/use-rule-sentence'
import { NewPasswordFields } from '@/components/people/new-password-fields'
import { useSignIn } from '@/components/people/use-sign-in'
import { ProblemNotice } from '@/components/problems/problem-notice'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import type { OpenInvitation } from '@/lib/people/person'
import { joinFields } from '@/lib/schemas/people'
import { joinAction } from '@/server/actions/join'

export type JoinFormProps = { token: string; invitation: OpenInvitation; onDone: (joined: { personId: string }) => void }

/** Name and password of a new person, or only the password of somebody who is here already. */
export const JoinForm = ({ token, invitation, onDone }: JoinFormProps) => {
  const t = useTranslations('signIn')
  const sentence = useRuleSentence()
  const { isSending, problem, send } = useSignIn(onDone)
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(joinFields),
    defaultValues: { name: invitation.name ?? '', email: invitation.email ?? '', password: '', repeated: '' },
    mode: 'onTouched',
  })
  const { errors } = formState
  const submit = handleSubmit(({ name, email, password }) => send(() => joinAction({ token, name, email, password })))
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      <p className="text-ink-second">
        {invitation.isNewPassword ? t('link.newPassword', { name: invitation.name ?? '' }) : t('link.intro')}
      </p>
      {problem !== null && <ProblemNotice problem={problem} variant="compact" announce="alert" />}
      {!invitation.isNewPassword && (
        <Field label={t('link.name')} error={sentence(errors.name?.message)}>
          {(control) => <TextInput {...control} {...register('name')} autoComplete="name" />}
        </Field>
      )}
      <Field label={t('email')} error={sentence(errors.email?.message)} hint={invitation.email !== null && t('link.fixed')}>
        {(control) => (
          <TextInput {...control} {...register('email')} type="email" autoComplete="username" readOnly={invitation.email !== null} />
        )}
      </Field>
      <NewPasswordFields
        first={{ label: t('link.newPasswordLabel'), field: register('password'), rule: errors.password?.message }}
        again={{ label: t('link.repeat'), field: register('repeated'), rule: errors.repeated?.message }}
      />
      <Button type="submit" variant="primary" isBusy={isSending}>
        {t('link.submit')}
      </Button>
    </form>
  )
}
