'use client'

import { type ReactNode, useId } from 'react'
import { classNames } from '@/components/ui/class-names'

/** Spread on the control inside a Field. */
export type ControlProps = {
  id: string
  'aria-labelledby': string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

export type FieldProps = {
  label: ReactNode
  /** Right of the label: "28 / 128", "optional". */
  counter?: ReactNode
  /** Under the control: rules, the consequence. */
  hint?: ReactNode
  /** What is wrong, in one sentence. Read aloud as soon as it appears. */
  error?: ReactNode
  /** `group` for several controls under one name (radio buttons): no <label for>. */
  kind?: 'control' | 'group'
  children: (control: ControlProps) => ReactNode
}

/** A labelled control with its hint and its error, tied together for screen readers. */
export const Field = ({ label, counter, hint, error, kind = 'control', children }: FieldProps) => {
  const id = useId()
  const ids = { label: `${id}-label`, counter: `${id}-counter`, hint: `${id}-hint`, error: `${id}-error` }
  const described = [error && ids.error, hint && ids.hint, counter && ids.counter].filter(Boolean).join(' ')
  const control: ControlProps = {
    id,
    'aria-labelledby': ids.label,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? true : undefined,
  }
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <div className="flex items-baseline justify-between gap-3">
        {kind === 'control' ? (
          <label id={ids.label} htmlFor={id} className="font-semibold">
            {label}
          </label>
        ) : (
          <span id={ids.label} className="font-semibold">
            {label}
          </span>
        )}
        {counter && (
          <span id={ids.counter} className="flex-none text-xs text-ink-third">
            {counter}
          </span>
        )}
      </div>
      {children(control)}
      <div id={ids.error} role="alert" className={classNames('text-xs text-bad', !error && 'hidden')}>
        {error}
      </div>
      {hint && (
        <div id={ids.hint} className="text-xs text-ink-second">
          {hint}
        </div>
      )}
    </div>
  )
}
