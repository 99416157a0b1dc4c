'use client'

import { Combobox as BaseCombobox } from '@base-ui/react/combobox'
import { type Ref, useState } from 'react'
import { classNames } from '@/components/ui/class-names'
import type { ControlProps } from '@/components/ui/field'
import { offersFor } from '@/components/ui/offers-for'
import { SuggestionsPopup } from '@/components/ui/suggestions-popup'

export type ComboboxProps = Partial<ControlProps> & {
  value: string
  onChange: (value: string) => void
  /** What is known; anything else may be typed too. */
  suggestions: readonly string[]
  /** Stands beside a suggestion, and is searched too: the name of an id. */
  noteOf?: (suggestion: string) => string
  /** Names the list for screen readers. */
  suggestionsLabel: string
  placeholder?: string
  name?: string
  isMono?: boolean
  onBlur?: () => void
  ref?: Ref<HTMLInputElement>
}

/** A text field that offers what is already known. Load it on intent, with the form it belongs to. */
export const Combobox = ({ value, onChange, suggestions, noteOf, suggestionsLabel, isMono = false, ref, ...input }: ComboboxProps) => {
  const [isOpen, setOpen] = useState(false)
  const offers = offersFor(value, { suggestions, noteOf })
  const isListOpen = isOpen && offers.length > 0
  return (
    <BaseCombobox.Root
      items={offers}
      filter={null}
      open={isListOpen}
      onOpenChange={setOpen}
      value={suggestions.includes(value) ? value : null}
      inputValue={value}
      onInputValueChange={(next, { reason }) => {
        // On leaving the field Base UI would put back the last chosen item; here the text is the value.
        if (reason === 'input-change' || reason === 'item-press') onChange(next)
      }}
    >
      <BaseCombobox.Input
        autoComplete="off"
        spellCheck={false}
        {...input}
        ref={ref}
        onKeyDown={(event) => {
          // With no list to close, Base UI would take Escape for "clear"; here it belongs to the dialog around.
          if (event.key === 'Escape' && !isListOpen) event.preventBaseUIHandler()
        }}
        className={classNames('control h-8 px-2.5 pointer-coarse:h-10', isMono && 'font-mono')}
      />
      <SuggestionsPopup label={suggestionsLabel} noteOf={noteOf} />
    </BaseCombobox.Root>
  )
}
