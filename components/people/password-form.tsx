'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useForm } from 'react-hook-form'
import { useRuleSentence } from '@/components/form/use-rule-sentence'
import { PasswordInput } from '@/components/people/password-input'
import { useSignIn } from '@/components/people/use-sign-in'
import { useTriesReason } from '@/components/people/use-tries-reason'
import { ProblemNotice } from '@/components/problems/problem-notice'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { signInInput } from '@/lib/schemas/people'
import { signInAction } from '@/server/actions/sign-in'

export type PasswordFormProps = {
  /** Of whoever was here before: somebody else signs in on the sign-in page. */
  email?: string
  onDone: (signedIn: { personId: string }) => void
}

export const PasswordForm = ({ email, onDone }: PasswordFormProps) => {
  const t = useTranslations('signIn')
  const sentence = useRuleSentence()
  const { isSending, problem, send } = useSignIn(onDone)
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(signInInput),
    defaultValues: { email: email ?? '', password: '' },
  })
  const triesReason = useTriesReason(problem)
  const submit = handleSubmit((fields) => send(() => signInAction(fields)))
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      {problem !== null && <ProblemNotice problem={problem} variant="compact" announce="alert" />}
      <Field label={t('email')} error={sentence(formState.errors.email?.message)}>
        {(control) => <TextInput {...control} {...register('email')} type="email" autoComplete="username" readOnly={email !== undefined} />}
      </Field>
      <Field label={t('password')} error={sentence(formState.errors.password?.message)} hint={t('forgotten')}>
        {(control) => <PasswordInput {...control} {...register('password')} autoComplete="current-password" />}
      </Field>
      <Button type="submit" variant="primary" isBusy={isSending} disabledReason={triesReason}>
        {t('submit')}
      </Button>
    </form>
  )
}
