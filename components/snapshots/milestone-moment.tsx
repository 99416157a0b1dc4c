'use client'

import { useZone } from '@/components/lists/use-zone'
import { useClock } from '@/components/ui/use-clock'
import { formatDate, formatMoment, formatTime } from '@/lib/format'

/** The time alone while it is of today. */
export const MilestoneMoment = ({ iso }: { iso: string }) => {
  const zone = useZone()
  const now = useClock()
  const isToday = now !== null && formatDate(iso, zone) === formatDate(now.toISOString(), zone)
  const moment = formatMoment(iso, zone, { seconds: true })
  return (
    <time dateTime={iso} title={moment} className="text-ink-second">
      {isToday ? formatTime(iso, zone) : moment}
    </time>
  )
}
