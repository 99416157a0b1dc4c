'use client'

import { useTranslations } from 'next-intl'
import { useController } from 'react-hook-form'
import { useRuleSentence } from '@/components/form/use-rule-sentence'
import { Combobox } from '@/components/ui/combobox'
import { Field } from '@/components/ui/field'
import type { CreateSnapshotFields } from '@/lib/schemas/create-snapshot'

export type CreateSnapshotResourceGroupFieldProps = { groupOfDisk: string | null; inUse: readonly string[] }

export const CreateSnapshotResourceGroupField = ({ groupOfDisk, inUse }: CreateSnapshotResourceGroupFieldProps) => {
  const t = useTranslations('create.resourceGroup')
  const optional = useTranslations('ui')('optional')
  const sentence = useRuleSentence()
  const { field, fieldState } = useController<CreateSnapshotFields, 'resourceGroupId'>({ name: 'resourceGroupId' })
  const group = field.value.trim()
  return (
    <Field
      label={t('label')}
      counter={optional}
      error={sentence(fieldState.error?.message)}
      hint={
        <>
          {group === '' && <p>{t('empty')}</p>}
          {groupOfDisk !== null && <p>{group === groupOfDisk ? t('ofDisk') : t('notOfDisk', { group: groupOfDisk })}</p>}
        </>
      }
    >
      {(control) => (
        <Combobox
          {...control}
          {...field}
          suggestions={suggested(groupOfDisk, inUse)}
          suggestionsLabel={t('suggestions')}
          placeholder="rg-…"
          isMono
        />
      )}
    </Field>
  )
}

/** The group of the disk first. */
const suggested = (groupOfDisk: string | null, inUse: readonly string[]): readonly string[] =>
  groupOfDisk === null ? inUse : [groupOfDisk, ...inUse.filter((group) => group !== groupOfDisk)]
