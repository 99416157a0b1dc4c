'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useCountdown } from '@/components/problems/use-countdown'
import type { Problem } from '@/lib/errors/problem'
import { formatDuration } from '@/lib/format'

/** After too many wrong passwords: how long no other can be tried. `null`: it can be tried now. */
export const useTriesReason = (problem: Problem | null): string | null => {
  const t = useTranslations('signIn')
  const locale = useLocale()
  const secondsLeft = useCountdown(problem?.kind === 'too-many-tries' ? problem.retryAt : null)
  return secondsLeft === null || secondsLeft === 0 ? null : t('waiting', { duration: formatDuration(secondsLeft, locale) })
}
