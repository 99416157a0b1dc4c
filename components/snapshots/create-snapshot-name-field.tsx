'use client'

import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useController } from 'react-hook-form'
import { RuleTicks } from '@/components/form/rule-ticks'
import { useRuleSentence } from '@/components/form/use-rule-sentence'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { SNAPSHOT_NAME_MAX_CHARACTERS } from '@/lib/ecs/contract'
import type { Snapshot } from '@/lib/ecs/snapshot'
import { type CreateSnapshotFields, countCharacters, NAME_RULES } from '@/lib/schemas/create-snapshot'

export type CreateSnapshotNameFieldProps = {
  /** Snapshots that the disk has already. */
  others: readonly Pick<Snapshot, 'name'>[]
}

export const CreateSnapshotNameField = ({ others }: CreateSnapshotNameFieldProps) => {
  const t = useTranslations('create.name')
  const sentence = useRuleSentence()
  const { field, fieldState } = useController<CreateSnapshotFields, 'snapshotName'>({ name: 'snapshotName' })
  // As the rulebook reads it.
  const name = field.value.normalize('NFC').trim()
  const isTaken = name !== '' && others.some((other) => other.name === name)
  return (
    <Field
      label={t('label')}
      counter={t('counter', { count: countCharacters(name), max: SNAPSHOT_NAME_MAX_CHARACTERS })}
      error={sentence(fieldState.error?.message)}
      hint={
        <div className="flex flex-col gap-1">
          {name === '' && <p>{t('empty')}</p>}
          <RuleTicks text={name} rules={NAME_RULES} />
          {isTaken && (
            <p role="status" className="flex gap-1.5 text-warn [&_.lucide]:size-3.5">
              <TriangleAlert className="mt-px" />
              {t('taken')}
            </p>
          )}
        </div>
      }
    >
      {(control) => <TextInput {...control} {...field} enterKeyHint="done" />}
    </Field>
  )
}
