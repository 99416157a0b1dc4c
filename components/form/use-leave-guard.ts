'use client'

import { useEffect, useEffectEvent } from 'react'

export type LeaveGuard = {
  /** There is something to lose. */
  isActive: boolean
  /** The person pressed Back or Forward. The address is put back already; now they can be asked. */
  onAttempt: () => void
}

/**
 * Keeps Back and Forward from leaving a form with something in it. Next's router listens to the same event, so ours comes first
 * (capture) and stops it. Reload and closing are not held up: the draft survives a reload.
 */
export const useLeaveGuard = ({ isActive, onAttempt }: LeaveGuard): void => {
  const attempt = useEffectEvent(onAttempt)
  useEffect(() => {
    if (!isActive) return
    const here = entryIndex()
    let isReturning = false
    const stay = (event: PopStateEvent) => {
      event.stopImmediatePropagation()
      if (isReturning) {
        isReturning = false
        return
      }
      isReturning = true
      window.history.go(here - entryIndex() || FORWARD)
      attempt()
    }
    window.addEventListener('popstate', stay, { capture: true })
    return () => window.removeEventListener('popstate', stay, { capture: true })
  }, [isActive])
}

/** Without the Navigation API nobody knows which way it went; nearly always it was Back. */
const FORWARD = 1

const entryIndex = (): number => ('navigation' in window ? (window.navigation.currentEntry?.index ?? 0) : 0)
