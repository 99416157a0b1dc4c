'use client'

import { useId } from 'react'
import { classNames } from '@/components/ui/class-names'

export type SegmentedControlProps<Value extends string> = {
  value: Value
  onChange: (value: Value) => void
  options: readonly { value: Value; label: string }[]
  /** From <Field kind="group">, or a label of its own. */
  'aria-labelledby'?: string
  'aria-label'?: string
  'aria-describedby'?: string
  'aria-invalid'?: true
  id?: string
}

/** A few choices side by side: real radio buttons, so the arrow keys work as anywhere. Wraps on a narrow screen. */
export const SegmentedControl = <Value extends string>({ value, onChange, options, ...aria }: SegmentedControlProps<Value>) => {
  const name = useId()
  return (
    <div role="radiogroup" {...aria} className="flex w-fit max-w-full flex-wrap gap-y-1 pl-px">
      {options.map((option) => (
        <label
          key={option.value}
          className={classNames(
            'relative -ml-px inline-flex h-8 items-center border border-line-strong px-3 whitespace-nowrap first:rounded-l-control last:rounded-r-control pointer-coarse:h-10',
            'has-focus-visible:z-10 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
            option.value === value ? 'bg-accent-soft font-semibold text-accent' : 'bg-surface text-ink-second hover:bg-sunken',
          )}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="absolute inset-0 m-0 cursor-pointer appearance-none outline-none"
          />
          {option.label}
        </label>
      ))}
    </div>
  )
}
