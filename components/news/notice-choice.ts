/** Whether this browser shows notices for a person: a choice of its own, because the permission is the browser's too. */
export const readNoticeChoice = (personId: string): boolean => {
  try {
    return canAsk() && Notification.permission === 'granted' && localStorage.getItem(nameOf(personId)) === ON
  } catch {
    return false
  }
}

export const keepNoticeChoice = (personId: string, isOn: boolean): void => {
  try {
    if (isOn) localStorage.setItem(nameOf(personId), ON)
    else localStorage.removeItem(nameOf(personId))
  } catch {
    // a browser that keeps nothing stays off
  }
  for (const listen of listeners) listen()
}

/** Also told by other tabs of this browser. */
export const onNoticeChoice = (listen: () => void): (() => void) => {
  listeners.add(listen)
  window.addEventListener('storage', listen)
  return () => {
    listeners.delete(listen)
    window.removeEventListener('storage', listen)
  }
}

/** Over http only this machine may. */
export const canAsk = (): boolean => 'Notification' in window && window.isSecureContext

const ON = 'on'
const listeners = new Set<() => void>()
const nameOf = (personId: string): string => `snapshot-console-notices:${personId}`
