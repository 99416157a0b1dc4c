'use client'

import { Switch as BaseSwitch } from '@base-ui/react/switch'
import { type ReactNode, useId } from 'react'

export type SwitchProps = {
  label: ReactNode
  /** The consequence, under the label. */
  hint?: ReactNode
  isOn: boolean
  onChange: (isOn: boolean) => void
}

/** On or off, at once: what needs a button to take effect is a checkbox. */
export const Switch = ({ label, hint, isOn, onChange }: SwitchProps) => {
  const id = useId()
  const ids = { label: `${id}-label`, hint: `${id}-hint` }
  return (
    <div className="flex items-start gap-3">
      <BaseSwitch.Root
        checked={isOn}
        onCheckedChange={onChange}
        aria-labelledby={ids.label}
        aria-describedby={hint === undefined ? undefined : ids.hint}
        className="mt-0.5 flex h-5 w-9 flex-none cursor-pointer items-center rounded-full border border-line-strong bg-sunken p-0.5 data-checked:border-transparent data-checked:bg-accent"
      >
        <BaseSwitch.Thumb className="size-3.5 rounded-full bg-ink-second transition-transform duration-150 data-checked:translate-x-4 data-checked:bg-on-accent" />
      </BaseSwitch.Root>
      <div className="min-w-0">
        <p id={ids.label} className="font-semibold">
          {label}
        </p>
        {hint !== undefined && (
          <p id={ids.hint} className="mt-1 text-xs text-ink-second">
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}
