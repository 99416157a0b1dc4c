'use client'

import { useCallback, useEffect, useRef } from 'react'
import { isLookedAt } from '@/components/news/is-looked-at'
import { marked } from '@/components/news/title-mark'

/** Marks the title of the tab with what happened while nobody looked, until somebody does. */
export const useTitleMark = (): ((count: number) => void) => {
  const unseen = useRef(0)
  useEffect(() => {
    const look = () => {
      if (!isLookedAt() || unseen.current === 0) return
      unseen.current = 0
      document.title = marked(document.title, 0)
    }
    window.addEventListener('focus', look)
    document.addEventListener('visibilitychange', look)
    return () => {
      window.removeEventListener('focus', look)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
  return useCallback((count) => {
    if (isLookedAt()) return
    unseen.current += count
    document.title = marked(document.title, unseen.current)
  }, [])
}
