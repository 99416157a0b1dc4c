'use client'

import { useClock } from '@/components/ui/use-clock'
import { formatMoment } from '@/lib/format'

export type MomentProps = { /** ISO 8601. */ iso: string; locale: string; seconds?: boolean }

/** "24 Dec 2026, 10:40 (UTC+8)" in the zone of whoever looks; in UTC until the page has taken over its HTML. */
export const Moment = ({ iso, locale, seconds = false }: MomentProps) => {
  const timeZone = useClock() === null ? 'UTC' : Intl.DateTimeFormat().resolvedOptions().timeZone
  return <time dateTime={iso}>{formatMoment(iso, { locale, timeZone }, { seconds })}</time>
}
