'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import { useRuleSentence } from '@/components/form/use-rule-sentence'
import { chipOf, copyableTags, systemTags, tagFaults, tagFrom, tagSuggestions, withTagsOfDisk } from '@/components/snapshots/tag-chips'
import { announce } from '@/components/ui/announce'
import { ChipInput } from '@/components/ui/chip-input'
import { Field } from '@/components/ui/field'
import { TAGS_MAX } from '@/lib/ecs/contract'
import type { CreateSuggestions } from '@/lib/ecs/fleet'
import type { Tag } from '@/lib/ecs/tag'
import { type CreateSnapshotFields, FORM_TAGS_MAX } from '@/lib/schemas/create-snapshot'

export type CreateSnapshotTagsFieldProps = { tagsOfDisk: readonly Tag[]; inUse: CreateSuggestions['tags']; isLocked: boolean }

/** `key = value` chips. What breaks a rule becomes a chip all the same and is marked, so that it can be seen and mended. */
export const CreateSnapshotTagsField = ({ tagsOfDisk, inUse, isLocked }: CreateSnapshotTagsFieldProps) => {
  const t = useTranslations('create.tags')
  const { field, fieldState } = useController<CreateSnapshotFields, 'tags'>({ name: 'tags' })
  const { getValues } = useFormContext<CreateSnapshotFields>()
  const tags = field.value
  const faults = tagFaults(tags)

  // A chip takes Backspace also where the field around it is disabled.
  const remove = (index: number) => !isLocked && field.onChange(tags.filter((_, position) => position !== index))
  const add = (text: string): boolean => {
    const tag = tagFrom(text)
    // Several can be pasted at once, before anything is rendered again.
    const now = getValues('tags')
    // The very same tag again is no second wish.
    if (!now.some((other) => chipOf(other) === chipOf(tag))) field.onChange([...now, tag])
    return true
  }
  return (
    <Field
      label={t('label')}
      counter={t('counter', { count: tags.length, max: FORM_TAGS_MAX })}
      error={useFaultSentences(tags, faults, fieldState.error)}
      hint={
        <div className="flex flex-col items-start gap-1">
          <CopyFromDisk tags={tags} tagsOfDisk={tagsOfDisk} onCopied={(next) => field.onChange(next)} />
          {tags.length >= FORM_TAGS_MAX && <p>{t('room', { ecsMax: TAGS_MAX })}</p>}
        </div>
      }
    >
      {(control) => (
        <ChipInput
          {...control}
          ref={field.ref}
          chips={tags.map(chipOf)}
          onAdd={add}
          onRemove={remove}
          suggestions={tagSuggestions(inUse, tags)}
          suggestionsLabel={t('suggestions')}
          removeLabel={(tag) => t('remove', { tag })}
          invalidChips={faults.flatMap(({ index }) => (index === null ? [] : [index]))}
          placeholder={t('placeholder')}
          onBlur={field.onBlur}
        />
      )}
    </Field>
  )
}

/** One line for each fault, at the name of its chip; a refusal of ECS only when nothing is wrong that can be seen here. */
const useFaultSentences = (tags: readonly Tag[], faults: ReturnType<typeof tagFaults>, refused: { message?: string } | undefined) => {
  const t = useTranslations('create.tags')
  const sentence = useRuleSentence()
  if (faults.length === 0) return sentence(refused?.message)
  return (
    <ul>
      {faults.map(({ index, rule }) => {
        const tag = index === null ? undefined : tags[index]
        const said = sentence(rule) ?? ''
        return <li key={`${index} ${rule}`}>{tag === undefined ? said : t('broken', { tag: chipOf(tag), sentence: said })}</li>
      })}
    </ul>
  )
}

type CopyFromDiskProps = { tags: readonly Tag[]; tagsOfDisk: readonly Tag[]; onCopied: (tags: readonly Tag[]) => void }

const CopyFromDisk = ({ tags, tagsOfDisk, onCopied }: CopyFromDiskProps) => {
  const t = useTranslations('create.tags')
  const [hasCopied, setCopied] = useState(false)
  const count = copyableTags(tagsOfDisk).length
  const skipped = systemTags(tagsOfDisk).length

  const copy = () => {
    const copied = withTagsOfDisk(tags, tagsOfDisk)
    onCopied(copied.tags)
    setCopied(true)
    announce(t('copied', { count: copied.added }))
  }
  return (
    <>
      {count > 0 && (
        <button type="button" onClick={copy} className="rounded-chip py-0.5 font-medium text-accent hover:text-accent-strong">
          {t('copy', { count })}
        </button>
      )}
      {skipped > 0 && (hasCopied || count === 0) && <p>{t('skipped', { count: skipped })}</p>}
    </>
  )
}
