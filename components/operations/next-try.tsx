'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useCountdown } from '@/components/problems/use-countdown'
import { useClock } from '@/components/ui/use-clock'
import { formatDuration } from '@/lib/format'

/** When the console tries or looks next. Nothing while that is due. */
export const NextTry = ({ at }: { at: string | null }) => {
  const t = useTranslations('create.open')
  const locale = useLocale()
  const secondsLeft = useCountdown(at)
  // the seconds of the server are over when the page takes over its HTML
  const isTakenOver = useClock() !== null
  if (!isTakenOver || secondsLeft === null || secondsLeft <= 0) return null
  // counted down for the eye only: a live region would speak every second
  return <p aria-hidden="true">{t('next', { duration: formatDuration(secondsLeft, locale) })}</p>
}
