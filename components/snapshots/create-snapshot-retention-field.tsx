'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useController } from 'react-hook-form'
import { useRuleSentence } from '@/components/form/use-rule-sentence'
import { useZone } from '@/components/lists/use-zone'
import { parseRetentionDays, RETENTION_PRESETS, retentionMoment } from '@/components/snapshots/retention-days'
import { Field } from '@/components/ui/field'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { TextInput } from '@/components/ui/text-input'
import { useClock } from '@/components/ui/use-clock'
import { formatMoment } from '@/lib/format'
import type { CreateSnapshotFields } from '@/lib/schemas/create-snapshot'

type Choice = `${(typeof RETENTION_PRESETS)[number]}` | 'other' | 'forever'

/** 7, 30 or 90 days, any other number of days, or until deleted; with the moment that follows from it. */
export const CreateSnapshotRetentionField = () => {
  const t = useTranslations('create.keep')
  const sentence = useRuleSentence()
  const { field, fieldState } = useController<CreateSnapshotFields, 'retentionDays'>({ name: 'retentionDays' })
  const [choice, setChoice] = useState(() => choiceOf(field.value))
  const [text, setText] = useState(() => (Number.isFinite(field.value) ? String(field.value) : ''))

  const choose = (next: Choice) => {
    setChoice(next)
    field.onChange(next === 'forever' ? null : parseRetentionDays(next === 'other' ? text : next))
  }
  const write = (next: string) => {
    setText(next)
    field.onChange(parseRetentionDays(next))
  }
  /** A refusal puts the focus on the number where there is one, else on what is chosen. */
  const focusOnChoice = (group: HTMLDivElement | null) => {
    if (choice !== 'other') field.ref(group && { focus: () => group.querySelector<HTMLElement>(':checked')?.focus() })
  }
  const options = [
    ...RETENTION_PRESETS.map((days) => ({ value: `${days}` as const, label: t('days', { days }) })),
    { value: 'other', label: t('other') } as const,
    { value: 'forever', label: t('forever') } as const,
  ]
  return (
    <Field kind="group" label={t('label')} error={sentence(fieldState.error?.message)} hint={<Moment days={field.value} />}>
      {(control) => (
        <div ref={focusOnChoice} className="flex flex-wrap items-center gap-2">
          <SegmentedControl<Choice> {...control} value={choice} onChange={choose} options={options} />
          {choice === 'other' && (
            <label className="inline-flex items-center gap-2">
              <TextInput
                ref={(input) => field.ref(input)}
                aria-label={t('number')}
                aria-invalid={control['aria-invalid']}
                aria-describedby={control['aria-describedby']}
                inputMode="numeric"
                value={text}
                onChange={(event) => write(event.target.value)}
                onBlur={field.onBlur}
                className="w-24!"
              />
              {t('unit')}
            </label>
          )}
        </div>
      )}
    </Field>
  )
}

const choiceOf = (days: number | null): Choice => {
  if (days === null) return 'forever'
  const preset = RETENTION_PRESETS.find((candidate) => candidate === days)
  return preset === undefined ? 'other' : `${preset}`
}

/** RetentionDays counts from CreationTime, which ECS sets a moment after the click: so "about". */
const Moment = ({ days }: { days: number | null }) => {
  const t = useTranslations('create.keep')
  const zone = useZone()
  const now = useClock()
  if (days === null) return t('never')
  const moment = now === null ? null : retentionMoment(days, now)?.toISOString()
  if (moment === null || moment === undefined) return t('open')
  return t.rich('deleted', {
    local: formatMoment(moment, zone),
    utc: formatMoment(moment, { ...zone, timeZone: 'UTC' }),
    b: (chunks) => <b className="text-ink">{chunks}</b>,
  })
}
