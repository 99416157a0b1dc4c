'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { announce } from '@/components/ui/announce'

export type MatchedVoice = {
  /** The search and the filters in one word, without the page. */
  asked: string
  matched: number | null
  /** The answer to what is asked now has not arrived. */
  isChanging: boolean
}

/** Tells those who cannot see the rows how many the search or a filter has left. */
export const useMatchedVoice = ({ asked, matched, isChanging }: MatchedVoice): void => {
  const t = useTranslations('lists')
  const told = useRef(asked)
  useEffect(() => {
    if (isChanging || matched === null || told.current === asked) return
    told.current = asked
    announce(t('matched', { matched }))
  }, [asked, matched, isChanging, t])
}
