'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useForm } from 'react-hook-form'
import { useRuleSentence } from '@/components/form/use-rule-sentence'
import { NewPasswordFields } from '@/components/people/new-password-fields'
import { PasswordInput } from '@/components/people/password-input'
import { useDeed } from '@/components/people/use-deed'
import { useTriesReason } from '@/components/people/use-tries-reason'
import { ProblemNotice } from '@/components/problems/problem-notice'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { showToast } from '@/components/ui/show-toast'
import { changePasswordFields } from '@/lib/schemas/people'
import { changePasswordAction } from '@/server/actions/change-password'

/** `email` is for the password manager of the browser. */
export type ChangePasswordFormProps = { email: string }

/** The current password once, the new one twice. */
export const ChangePasswordForm = ({ email }: ChangePasswordFormProps) => {
  const t = useTranslations('people.change')
  const sentence = useRuleSentence()
  const { register, handleSubmit, formState, reset, setError } = useForm({
    resolver: zodResolver(changePasswordFields),
    defaultValues: { current: '', next: '', repeated: '' },
    mode: 'onTouched',
  })
  const { send, isSending, problem } = useDeed(changePasswordAction, {
    onDone: () => {
      reset()
      showToast({ tone: 'ok', title: t('done') })
    },
    onRefused: ({ kind }) => kind === 'wrong-password' && setError('current', { type: kind }, { shouldFocus: true }),
  })
  const { errors } = formState
  const isWrong = errors.current?.type === 'wrong-password'
  const triesReason = useTriesReason(problem)
  return (
    <form noValidate onSubmit={handleSubmit(({ current, next }) => send({ current, next }))} className="flex flex-col gap-4">
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      {problem !== null && problem.kind !== 'wrong-password' && <ProblemNotice problem={problem} variant="compact" announce="alert" />}
      <Field label={t('current')} error={isWrong ? t('wrong') : sentence(errors.current?.message)}>
        {(control) => <PasswordInput {...control} {...register('current')} autoComplete="current-password" />}
      </Field>
      <NewPasswordFields
        first={{ label: t('next'), field: register('next'), rule: errors.next?.message }}
        again={{ label: t('repeat'), field: register('repeated'), rule: errors.repeated?.message }}
      />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-xs text-ink-second">{t('effect')}</p>
        <Button type="submit" variant="primary" isBusy={isSending} disabledReason={triesReason}>
          {t('submit')}
        </Button>
      </div>
    </form>
  )
}
