'use client'

import { useLocale } from 'next-intl'
import { useClock } from '@/components/ui/use-clock'
import type { Zone } from '@/lib/format'

/** The language and the time zone of whoever looks; UTC until the page has taken over its HTML. */
export const useZone = (): Zone => {
  const locale = useLocale()
  const isTakenOver = useClock() !== null
  return { locale, timeZone: isTakenOver ? Intl.DateTimeFormat().resolvedOptions().timeZone : 'UTC' }
}
