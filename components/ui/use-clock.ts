'use client'

import { useSyncExternalStore } from 'react'

/**
 * The time now, in steps: one timer for the whole page, however many ages it shows.
 * `null` on the server and while the page takes over its HTML, so that both show the same.
 */
export const useClock = (): Date | null => useSyncExternalStore(subscribe, read, readOnServer)

const TICK_MS = 10_000

let now: Date | null = null
let timer: ReturnType<typeof setInterval> | undefined
const listeners = new Set<() => void>()

const tick = () => {
  now = new Date()
  for (const listen of listeners) listen()
}

const subscribe = (listen: () => void) => {
  listeners.add(listen)
  if (listeners.size === 1) {
    now = new Date()
    timer = setInterval(tick, TICK_MS)
    document.addEventListener('visibilitychange', tick)
  }
  return () => {
    listeners.delete(listen)
    if (listeners.size > 0) return
    clearInterval(timer)
    document.removeEventListener('visibilitychange', tick)
  }
}

const read = () => {
  now ??= new Date()
  return now
}

const readOnServer = () => null
