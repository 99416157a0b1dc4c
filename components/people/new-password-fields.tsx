'use client'

import { useTranslations } from 'next-intl'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { useRuleSentence } from '@/components/form/use-rule-sentence'
import { PasswordInput } from '@/components/people/password-input'
import { Field } from '@/components/ui/field'
import { PASSWORD_MAX, PASSWORD_MIN } from '@/lib/people/limits'

type OneOfTwo = { label: string; field: UseFormRegisterReturn /** The rule that it breaks. */; rule: string | undefined }

export type NewPasswordFieldsProps = { first: OneOfTwo; again: OneOfTwo }

/** A new password, typed twice because nobody sees it. */
export const NewPasswordFields = ({ first, again }: NewPasswordFieldsProps) => {
  const t = useTranslations('rules.sentences')
  const sentence = useRuleSentence()
  return (
    <>
      <Field label={first.label} error={sentence(first.rule)} hint={t('password-length', { min: PASSWORD_MIN, max: PASSWORD_MAX })}>
        {(control) => <PasswordInput {...control} {...first.field} autoComplete="new-password" />}
      </Field>
      <Field label={again.label} error={sentence(again.rule)}>
        {(control) => <PasswordInput {...control} {...again.field} autoComplete="new-password" />}
      </Field>
    </>
  )
}
