'use client'

import { useTranslations } from 'next-intl'
import { type ListVoice, useListVoice } from '@/components/lists/use-list-voice'

/** `asked`: the search and the filters, without the page. */
export type MatchedVoice = Pick<ListVoice, 'asked' | 'isChanging'> & { matched: number | null }

/** Tells those who cannot see the rows how many the search or a filter has left. */
export const useMatchedVoice = ({ asked, matched, isChanging }: MatchedVoice): void => {
  const t = useTranslations('lists')
  useListVoice({ asked, words: matched === null ? null : t('matched', { matched }), isChanging })
}
