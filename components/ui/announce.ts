/** One polite voice for the whole page: <LiveRegion /> in the layout speaks what is announced here. */
export const announce = (sentence: string): void => {
  for (const listen of listeners) listen(sentence)
}

export const onAnnounce = (listen: (sentence: string) => void): (() => void) => {
  listeners.add(listen)
  return () => {
    listeners.delete(listen)
  }
}

const listeners = new Set<(sentence: string) => void>()
