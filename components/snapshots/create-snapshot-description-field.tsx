'use client'

import { useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import { useController } from 'react-hook-form'
import { useRuleSentence } from '@/components/form/use-rule-sentence'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import { DESCRIPTION_MAX_CHARACTERS } from '@/lib/ecs/contract'
import { type CreateSnapshotFields, countCharacters } from '@/lib/schemas/create-snapshot'

export const CreateSnapshotDescriptionField = () => {
  const t = useTranslations('create')
  const optional = useTranslations('ui')('optional')
  const sentence = useRuleSentence()
  const { field, fieldState } = useController<CreateSnapshotFields, 'description'>({ name: 'description' })
  const count = countCharacters(field.value.normalize('NFC').trim())
  return (
    <Field
      label={t('description.label')}
      counter={count === 0 ? optional : t('name.counter', { count, max: DESCRIPTION_MAX_CHARACTERS })}
      error={sentence(fieldState.error?.message)}
    >
      {(control) => <TextArea {...control} {...field} placeholder={t('description.placeholder')} onKeyDown={submitOnEnter} />}
    </Field>
  )
}

/** A description is one line, however long: Enter means the same as in the other fields. */
const submitOnEnter = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}
