'use client'

import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { showToast } from '@/components/ui/show-toast'
import type { Result } from '@/lib/result'

/** Keeps a choice on the server; the page is rendered again with it, without losing what is typed. */
export const usePreference = (): { isKeeping: boolean; keep: (send: () => Promise<Result<null>>) => void } => {
  const t = useTranslations('shell')
  const [isKeeping, startKeeping] = useTransition()

  const keep = (send: () => Promise<Result<null>>) =>
    startKeeping(async () => {
      const kept = await send().then(
        (result) => result.ok,
        () => false,
      )
      if (!kept) showToast({ tone: 'warn', title: t('notKept') })
    })
  return { isKeeping, keep }
}
