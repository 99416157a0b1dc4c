'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { TOLD_STATES, type ToldState } from '@/lib/operations/operation-state'

export type EventsFieldProps = {
  events: readonly ToldState[]
  onChange: (events: readonly ToldState[]) => void
  error: string | null
}

/** Which ends of an operation are told. */
export const EventsField = ({ events, onChange, error }: EventsFieldProps) => {
  const t = useTranslations('webhooks.add')
  const toggle = (event: ToldState, isOn: boolean) =>
    onChange(TOLD_STATES.filter((told) => (told === event ? isOn : events.includes(told))))
  return (
    <Field label={t('events')} kind="group" error={error}>
      {({ id, ...props }) => (
        <div role="group" {...props} className="grid gap-x-4 gap-y-1.5 sm:grid-cols-2">
          {TOLD_STATES.map((event) => (
            <label key={event} className="flex items-center gap-2 pointer-coarse:min-h-8">
              <input
                type="checkbox"
                checked={events.includes(event)}
                onChange={({ target }) => toggle(event, target.checked)}
                className="size-4 flex-none accent-accent"
              />
              {t('eventLabel', { event })}
            </label>
          ))}
        </div>
      )}
    </Field>
  )
}
