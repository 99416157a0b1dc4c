'use client'

import { useCallback, useSyncExternalStore } from 'react'
import { onNoticeChoice, readNoticeChoice } from '@/components/news/notice-choice'
import { useSelf } from '@/components/people/self'

/** Are notices of this browser switched on for whoever is signed in, and allowed? Off in the first HTML. */
export const useNoticeChoice = (): boolean => {
  const { personId } = useSelf()
  const read = useCallback(() => readNoticeChoice(personId), [personId])
  return useSyncExternalStore(onNoticeChoice, read, () => false)
}
