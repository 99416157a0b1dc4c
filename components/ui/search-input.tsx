'use client'

import { Search, X } from 'lucide-react'
import { useRef } from 'react'
import { Kbd } from '@/components/ui/kbd'
import { useShortcut } from '@/components/ui/use-shortcut'

export type SearchInputProps = {
  value: string
  onChange: (value: string) => void
  /** Read aloud; the placeholder is only a hint. */
  label: string
  placeholder?: string
  clearLabel: string
  /** A key that puts the focus here, usually "/". */
  shortcut?: string
  maxLength?: number
}

/** One box to find something. Escape empties it. */
export const SearchInput = ({ value, onChange, label, placeholder, clearLabel, shortcut, maxLength }: SearchInputProps) => {
  const input = useRef<HTMLInputElement>(null)
  useShortcut(shortcut, () => input.current?.select())

  const clear = () => {
    onChange('')
    input.current?.focus()
  }
  return (
    <search className="control flex h-8 items-center gap-2 px-2.5 pointer-coarse:h-10">
      <Search className="text-ink-third" />
      <input
        ref={input}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        value={value}
        maxLength={maxLength}
        placeholder={placeholder}
        aria-label={label}
        aria-keyshortcuts={shortcut}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && value !== '' && clear()}
        className="h-full min-w-0 flex-1 bg-transparent outline-none"
      />
      {value !== '' && (
        <button
          type="button"
          aria-label={clearLabel}
          title={clearLabel}
          onClick={clear}
          className="flex size-6 items-center justify-center rounded-chip text-ink-third hover:text-ink [&_.lucide]:size-3.5"
        >
          <X />
        </button>
      )}
      {value === '' && shortcut !== undefined && (
        <span aria-hidden="true" className="pointer-coarse:hidden">
          <Kbd>{shortcut}</Kbd>
        </span>
      )}
    </search>
  )
}
