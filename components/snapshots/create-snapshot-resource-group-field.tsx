'use client'

import { useTranslations } from 'next-intl'
import { useController } from 'react-hook-form'
import { useRuleSentence } from '@/components/form/use-rule-sentence'
import { Combobox } from '@/components/ui/combobox'
import { Field } from '@/components/ui/field'
import type { ResourceGroup } from '@/lib/ecs/resource-group'
import type { CreateSnapshotFields } from '@/lib/schemas/create-snapshot'

export type CreateSnapshotResourceGroupFieldProps = { groupOfDisk: string | null; groups: readonly ResourceGroup[] }

export const CreateSnapshotResourceGroupField = ({ groupOfDisk, groups }: CreateSnapshotResourceGroupFieldProps) => {
  const t = useTranslations('create.resourceGroup')
  const optional = useTranslations('ui')('optional')
  const sentence = useRuleSentence()
  const { field, fieldState } = useController<CreateSnapshotFields, 'resourceGroupId'>({ name: 'resourceGroupId' })
  const group = field.value.trim()
  const nameOf = (id: string): string => groups.find(({ resourceGroupId }) => resourceGroupId === id)?.name ?? ''
  return (
    <Field
      label={t('label')}
      counter={optional}
      error={sentence(fieldState.error?.message)}
      hint={
        <>
          {group === '' && <p>{t('empty')}</p>}
          {nameOf(group) !== '' && <p>{t('named', { name: nameOf(group) })}</p>}
          {groupOfDisk !== null && <p>{group === groupOfDisk ? t('ofDisk') : t('notOfDisk', { group: groupOfDisk })}</p>}
        </>
      }
    >
      {(control) => (
        <Combobox
          {...control}
          {...field}
          suggestions={suggested(groupOfDisk, groups)}
          noteOf={nameOf}
          suggestionsLabel={t('suggestions')}
          placeholder="rg-…"
          isMono
        />
      )}
    </Field>
  )
}

/** The group of the disk first. */
const suggested = (groupOfDisk: string | null, groups: readonly ResourceGroup[]): readonly string[] => {
  const ids = groups.map(({ resourceGroupId }) => resourceGroupId)
  return groupOfDisk === null ? ids : [groupOfDisk, ...ids.filter((id) => id !== groupOfDisk)]
}
