'use client'

import { useEffect, useEffectEvent } from 'react'

export type LeaveGuard = {
  /** There is something to lose. */
  isActive: boolean
  /** The person pressed Back or Forward and is still here; now they can be asked. */
  onAttempt: () => void
}

/**
 * Keeps Back and Forward from leaving a form with something in it, by the Navigation API: a popstate listener would come too late,
 * after those of the router. Where the API is missing, or the browser insists (Back twice in a row), the form is left, and its draft
 * brings the text back. Reload and closing are not held up for the same reason.
 */
export const useLeaveGuard = ({ isActive, onAttempt }: LeaveGuard): void => {
  const attempt = useEffectEvent(onAttempt)
  useEffect(() => {
    if (!isActive || !('navigation' in window)) return
    const { navigation } = window
    const stay = (event: NavigateEvent) => {
      if (event.navigationType !== 'traverse' || !event.cancelable) return
      event.preventDefault()
      attempt()
    }
    navigation.addEventListener('navigate', stay)
    return () => navigation.removeEventListener('navigate', stay)
  }, [isActive])
}
