'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useLocale, useTranslations } from 'next-intl'
import { useForm } from 'react-hook-form'
import { useRuleSentence } from '@/components/form/use-rule-sentence'
import { PasswordInput } from '@/components/people/password-input'
import { useDeed } from '@/components/people/use-deed'
import { ProblemNotice } from '@/components/problems/problem-notice'
import { useCountdown } from '@/components/problems/use-countdown'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { showToast } from '@/components/ui/show-toast'
import { formatDuration } from '@/lib/format'
import { PASSWORD_MAX, PASSWORD_MIN } from '@/lib/people/limits'
import { changePasswordFields } from '@/lib/schemas/people'
import { changePasswordAction } from '@/server/actions/change-password'

/** `email` is for the password manager of the browser. */
export type ChangePasswordFormProps = { email: string }

/** The current password once, the new one twice. */
export const ChangePasswordForm = ({ email }: ChangePasswordFormProps) => {
  const t = useTranslations('people.change')
  const door = useTranslations('signIn')
  const rules = useTranslations('rules.sentences')
  const locale = useLocale()
  const sentence = useRuleSentence()
  const { register, handleSubmit, formState, reset } = useForm({
    resolver: zodResolver(changePasswordFields),
    defaultValues: { current: '', next: '', repeated: '' },
    mode: 'onTouched',
  })
  const { send, isSending, problem } = useDeed(changePasswordAction, () => {
    reset()
    showToast({ tone: 'ok', title: t('done') })
  })
  const { errors } = formState
  const secondsLeft = useCountdown(problem?.kind === 'too-many-tries' ? problem.retryAt : null)
  const isWaiting = secondsLeft !== null && secondsLeft > 0
  const isWrong = problem?.kind === 'wrong-password'
  return (
    <form noValidate onSubmit={handleSubmit(({ current, next }) => send({ current, next }))} className="flex flex-col gap-4">
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      {problem !== null && !isWrong && <ProblemNotice problem={problem} variant="compact" announce="alert" />}
      <Field label={t('current')} error={sentence(errors.current?.message) ?? (isWrong && t('wrong'))}>
        {(control) => <PasswordInput {...control} {...register('current')} autoComplete="current-password" />}
      </Field>
      <Field
        label={t('next')}
        error={sentence(errors.next?.message)}
        hint={rules('password-length', { min: PASSWORD_MIN, max: PASSWORD_MAX })}
      >
        {(control) => <PasswordInput {...control} {...register('next')} autoComplete="new-password" />}
      </Field>
      <Field label={t('repeat')} error={sentence(errors.repeated?.message)}>
        {(control) => <PasswordInput {...control} {...register('repeated')} autoComplete="new-password" />}
      </Field>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-xs text-ink-second">{t('effect')}</p>
        <Button
          type="submit"
          variant="primary"
          isBusy={isSending}
          disabledReason={isWaiting ? door('waiting', { duration: formatDuration(secondsLeft, locale) }) : null}
        >
          {t('submit')}
        </Button>
      </div>
    </form>
  )
}
