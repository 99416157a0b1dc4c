'use client'

import { Combobox } from '@base-ui/react/combobox'
import { X } from 'lucide-react'
import { type ClipboardEvent, type KeyboardEvent, type Ref, useRef, useState } from 'react'
import { classNames } from '@/components/ui/class-names'
import type { ControlProps } from '@/components/ui/field'
import { offersFor } from '@/components/ui/offers-for'
import { SuggestionsPopup } from '@/components/ui/suggestions-popup'

export type ChipInputProps = Partial<ControlProps> & {
  chips: readonly string[]
  /** Asked when a text is finished (Enter, comma, a suggestion, leaving the field). `false`: not taken, the text stays. */
  onAdd: (text: string) => boolean
  onRemove: (index: number) => void
  suggestions: readonly string[]
  suggestionsLabel: string
  /** "Remove env = prod" */
  removeLabel: (chip: string) => string
  /** Told what is being typed, for hints while typing. */
  onDraft?: (text: string) => void
  invalidChips?: readonly number[]
  placeholder?: string
  onBlur?: () => void
  ref?: Ref<HTMLInputElement>
}

/** Several short texts in one field. Backspace in the empty field removes the last one; the arrow keys reach the others. Load it with its form. */
export const ChipInput = ({ chips, onAdd, onRemove, suggestions, suggestionsLabel, removeLabel, onDraft, ...props }: ChipInputProps) => {
  const { invalidChips = [], placeholder, onBlur, ref, ...control } = props
  const box = useRef<HTMLDivElement>(null)
  const highlighted = useRef<string>(undefined)
  const [draft, setDraft] = useState('')
  const [isOpen, setOpen] = useState(false)
  const offers = offersFor(draft, { suggestions, used: chips })
  const isListOpen = isOpen && offers.length > 0

  const write = (text: string) => {
    setDraft(text)
    onDraft?.(text)
  }
  const finish = (text: string): boolean => {
    const taken = text.trim() !== '' && onAdd(text.trim())
    if (taken) {
      write('')
      setOpen(false)
    }
    return taken
  }
  const press = (event: PressEvent) => {
    // With no list to close, Base UI would take Escape for "clear all"; here it belongs to the dialog around.
    if (event.key === 'Escape' && !isListOpen) event.preventBaseUIHandler()
    if (event.nativeEvent.isComposing || highlighted.current !== undefined) return
    if (event.key !== 'Enter' && event.key !== ',') return
    // Enter in the empty field submits the form, as in any other field.
    if (event.key === 'Enter' && draft.trim() === '') return
    event.preventDefault()
    finish(draft)
  }
  const paste = (event: ClipboardEvent) => {
    const lines = event.clipboardData.getData('text').split(/\r?\n/).filter(isNotBlank)
    if (lines.length < 2) return
    event.preventDefault()
    write(lines.filter((line) => !onAdd(line.trim())).join(' '))
  }
  const change = (next: readonly string[]) => {
    const removed = chips.findIndex((chip, index) => next[index] !== chip)
    const added = next.find((chip) => !chips.includes(chip))
    if (added !== undefined) finish(added)
    else if (removed !== -1) onRemove(removed)
  }

  return (
    <Combobox.Root
      multiple
      items={offers}
      filter={null}
      open={isListOpen}
      onOpenChange={setOpen}
      value={chips}
      onValueChange={change}
      inputValue={draft}
      onInputValueChange={(text, { reason }) => reason === 'input-change' && write(text)}
      onItemHighlighted={(item) => {
        highlighted.current = item
      }}
    >
      <Combobox.Chips ref={box} className="control flex min-h-8 flex-wrap items-center gap-1.5 px-1.5 py-1 pointer-coarse:min-h-10">
        {chips.map((chip, index) => (
          <Chip key={chip} text={chip} removeLabel={removeLabel(chip)} isInvalid={invalidChips.includes(index)} />
        ))}
        <Combobox.Input
          autoComplete="off"
          spellCheck={false}
          {...control}
          ref={ref}
          placeholder={placeholder}
          onKeyDown={press}
          onPaste={paste}
          onBlur={() => {
            finish(draft)
            onBlur?.()
          }}
          className="h-6 min-w-24 flex-1 bg-transparent px-1 outline-none"
        />
      </Combobox.Chips>
      <SuggestionsPopup anchor={box} label={suggestionsLabel} />
    </Combobox.Root>
  )
}

const Chip = ({ text, removeLabel, isInvalid }: { text: string; removeLabel: string; isInvalid: boolean }) => (
  <Combobox.Chip
    className={classNames(
      'inline-flex max-w-full items-center rounded-chip pl-1.5',
      isInvalid ? 'bg-bad-soft text-bad' : 'bg-sunken text-ink-second',
    )}
  >
    <span className="min-w-0 break-all">{text}</span>
    <Combobox.ChipRemove
      aria-label={removeLabel}
      className="flex size-6 flex-none items-center justify-center hover:text-ink [&_.lucide]:size-3"
    >
      <X />
    </Combobox.ChipRemove>
  </Combobox.Chip>
)

type PressEvent = KeyboardEvent & { preventBaseUIHandler: () => void }

const isNotBlank = (line: string): boolean => line.trim() !== ''
