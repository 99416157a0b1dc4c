'use client'

import { useTranslations } from 'next-intl'
import type { Ref } from 'react'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { madeUpSecret } from '@/components/webhooks/made-up-secret'
import { SECRET_OF_SHAPE, type WebhookShape } from '@/lib/webhooks/webhook'

export type SecretFieldProps = {
  shape: WebhookShape
  value: string
  onChange: (value: string) => void
  inputRef: Ref<HTMLInputElement>
  error: string | null
  /** In place of the usual one. */
  label?: string
}

/** The secret of a webhook, while it is being typed or made up; nothing where the shape has none. */
export const SecretField = ({ shape, value, onChange, inputRef, error, label }: SecretFieldProps) => {
  const t = useTranslations('webhooks.add')
  const ui = useTranslations('ui')
  const need = SECRET_OF_SHAPE[shape]
  if (need === 'none') return null
  const hint = t('secretHint', { shape })
  return (
    <Field
      label={label ?? t('secret')}
      counter={need === 'optional' ? ui('optional') : undefined}
      error={error}
      hint={need === 'required' && value !== '' ? t('once') : hint}
    >
      {(props) => (
        <div className="flex flex-wrap gap-2">
          <div className="min-w-48 flex-1">
            <TextInput {...props} ref={inputRef} isMono value={value} onChange={({ target }) => onChange(target.value)} />
          </div>
          {need === 'required' && value === '' && <Button onClick={() => onChange(madeUpSecret())}>{t('makeSecret')}</Button>}
          {need === 'required' && value !== '' && (
            <CopyButton
              text={value}
              labels={{ copy: ui('copy', { what: t('secret') }), copied: ui('copied'), failed: ui('copyFailed') }}
              className="h-8 border border-line-strong px-3 pointer-coarse:h-10"
            />
          )}
        </div>
      )}
    </Field>
  )
}
