/** Tells the page that nobody is signed in any more; whoever meets the answer first says it (a query, a form). */
type Listener = () => void

const listeners = new Set<Listener>()
let isOut = false

export const tellSignedOut = (): void => {
  isOut = true
  for (const listener of listeners) listener()
}

export const tellSignedIn = (): void => {
  isOut = false
  for (const listener of listeners) listener()
}

/** For useSyncExternalStore. */
export const signedOut = {
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  read: (): boolean => isOut,
  readOnServer: (): boolean => false,
} as const
