'use client'

import { useEffect, useEffectEvent } from 'react'

/** One key without modifiers, unless somebody is typing or a dialog is open. */
export const useShortcut = (key: string | undefined, onPress: () => void): void => {
  const press = useEffectEvent(onPress)
  useEffect(() => {
    if (key === undefined) return
    const listen = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (isTyping(event.target) || document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null) return
      event.preventDefault()
      press()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [key])
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select') !== null)
