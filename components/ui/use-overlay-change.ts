'use client'

import { useLayoutEffect, useState } from 'react'

/** The part of Base UI's event details that is read here. */
type OverlayChange = { reason: string; event: Event; cancel: () => void; allowPropagation: () => void }

/** What is open, the newest last. */
const overlays: symbol[] = []
/** One press of Escape closes one overlay. */
const used = new WeakSet<Event>()

/**
 * Gives Escape to the newest overlay, wherever the focus is. Overlays that are not nested in each other know nothing of one another
 * and would all close at one press: a form under the dialog that came up over it too.
 */
export const useOverlayChange = (isOpen: boolean, onOpenChange: (open: boolean) => void) => {
  const [own] = useState(() => Symbol('overlay'))
  useLayoutEffect(() => {
    if (!isOpen) return
    overlays.push(own)
    return () => {
      overlays.splice(overlays.indexOf(own), 1)
    }
  }, [own, isOpen])

  return (open: boolean, change: OverlayChange): void => {
    const isEscape = change.reason === 'escape-key'
    if (isEscape && (overlays.at(-1) !== own || used.has(change.event))) {
      change.cancel()
      change.allowPropagation()
      return
    }
    if (isEscape) used.add(change.event)
    onOpenChange(open)
  }
}
