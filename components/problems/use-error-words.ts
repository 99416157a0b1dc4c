'use client'

import { createTranslator, type Locale, useLocale } from 'next-intl'
import { useEffect, useState } from 'react'
import type errors from '@/lib/messages/en/errors.json'

type Errors = typeof errors

const FILES = {
  en: () => import('@/lib/messages/en/errors.json'),
  'zh-CN': () => import('@/lib/messages/zh-CN/errors.json'),
} as const satisfies Record<Locale, () => Promise<{ default: Errors }>>

const translatorFor = (locale: Locale, words: Errors) => createTranslator({ locale, messages: { errors: words }, namespace: 'errors' })

export type ErrorWords = ReturnType<typeof translatorFor>

const RETRY_MS = 5_000

const loaded = new Map<Locale, ErrorWords>()

/** Fetches the words for errors, which are not part of the first page. Call it where an error is likely, while the network still works. */
export const preloadErrorWords = async (locale: Locale): Promise<ErrorWords> => {
  const words = loaded.get(locale) ?? translatorFor(locale, (await FILES[locale]()).default)
  loaded.set(locale, words)
  return words
}

/** The words for errors in the reader's language; `null` while they are on their way. Tries again when they could not be fetched. */
export const useErrorWords = (): ErrorWords | null => {
  const locale = useLocale()
  const [arrived, setArrived] = useState<{ locale: Locale; words: ErrorWords } | null>(null)
  const [attempt, setAttempt] = useState(0)
  const words = loaded.get(locale) ?? (arrived?.locale === locale ? arrived.words : null)

  // biome-ignore lint/correctness/useExhaustiveDependencies(attempt): a failed attempt starts the next one
  useEffect(() => {
    if (words !== null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let isCurrent = true
    preloadErrorWords(locale).then(
      (fetched) => isCurrent && setArrived({ locale, words: fetched }),
      () => {
        if (isCurrent) timer = setTimeout(() => setAttempt((count) => count + 1), RETRY_MS)
      },
    )
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [locale, words, attempt])

  return words
}
