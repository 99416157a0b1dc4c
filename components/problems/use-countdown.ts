'use client'

import { useEffect, useState } from 'react'

const SECOND_MS = 1_000

/** Whole seconds until a moment, 0 once it has passed. `null` in, `null` out. */
export const useCountdown = (iso: string | null): number | null => {
  const [now, setNow] = useState(() => Date.now())
  const untilMs = iso === null ? null : Date.parse(iso)
  const isOver = untilMs === null || now >= untilMs

  useEffect(() => {
    if (isOver) return
    const timer = setInterval(() => setNow(Date.now()), SECOND_MS)
    return () => clearInterval(timer)
  }, [isOver])

  // A new moment may come long after the last tick.
  // biome-ignore lint/correctness/useExhaustiveDependencies(untilMs): the clock is read anew for each moment
  useEffect(() => setNow(Date.now()), [untilMs])

  return untilMs === null ? null : Math.max(0, Math.ceil((untilMs - now) / SECOND_MS))
}
