'use client'

import { useEffect, useRef } from 'react'
import { announce } from '@/components/ui/announce'

export type ListVoice = {
  /** The question in one word: what it brought is told once. */
  asked: string
  /** What to tell; `null`: nothing has been read yet. */
  words: string | null
  /** The answer to what is asked now has not arrived. */
  isChanging: boolean
}

/** Tells those who cannot see the rows what the search, a filter or turning the page has brought. */
export const useListVoice = ({ asked, words, isChanging }: ListVoice): void => {
  const told = useRef(asked)
  useEffect(() => {
    if (isChanging || words === null || told.current === asked) return
    told.current = asked
    announce(words)
  }, [asked, words, isChanging])
}
