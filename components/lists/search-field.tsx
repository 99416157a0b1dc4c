'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { SearchInput } from '@/components/ui/search-input'
import { SEARCH_MAX_CHARACTERS } from '@/lib/schemas/list-query'

export type SearchFieldProps = {
  /** What the list is searched for now, from the URL. */
  value: string
  onSearch: (text: string) => void
  label: string
  hint: string
}

const SEARCH_AFTER_MS = 250

/** Searches when the typing rests. `/` puts the focus here. */
export const SearchField = ({ value, onSearch, label, hint }: SearchFieldProps) => {
  const t = useTranslations('lists.search')
  /** What was typed and not searched for yet. */
  const [draft, setDraft] = useState<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const search = (text: string) => {
    setDraft(null)
    onSearch(text)
  }
  const type = (text: string) => {
    clearTimeout(timer.current)
    if (text === '') return search(text)
    setDraft(text)
    timer.current = setTimeout(() => search(text), SEARCH_AFTER_MS)
  }
  return (
    <SearchInput
      value={draft ?? value}
      onChange={type}
      label={label}
      placeholder={hint}
      clearLabel={t('clear')}
      shortcut="/"
      maxLength={SEARCH_MAX_CHARACTERS}
    />
  )
}
