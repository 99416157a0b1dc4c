'use client'

import { useClock } from '@/components/ui/use-clock'
import { formatAge, formatMoment } from '@/lib/format'

export type RelativeTimeProps = {
  /** ISO 8601. */
  iso: string
  locale: string
  /** ISO 8601: "now" as the server saw it, so that the first HTML already shows an age. Without it the first HTML shows the moment in UTC. */
  renderedAt?: string
}

/** "3 h ago", and the exact moment with its offset on hover. Grows older by itself. */
export const RelativeTime = ({ iso, locale, renderedAt }: RelativeTimeProps) => {
  const clock = useClock()
  const now = clock ?? (renderedAt === undefined ? null : new Date(renderedAt))
  const timeZone = clock === null ? 'UTC' : Intl.DateTimeFormat().resolvedOptions().timeZone
  const moment = formatMoment(iso, { locale, timeZone })
  return (
    <time dateTime={iso} title={moment} className="whitespace-nowrap">
      {now === null ? moment : formatAge(iso, { locale, now: notBefore(iso, now) })}
    </time>
  )
}

/** Our clock ticks in steps, and two machines never agree to the second: what just happened is "0 s ago", not "in 4 s". */
const notBefore = (iso: string, now: Date): Date => {
  const ahead = Date.parse(iso) - now.getTime()
  return ahead > 0 && ahead < CLOCK_SKEW_MS ? new Date(iso) : now
}

const CLOCK_SKEW_MS = 30_000
