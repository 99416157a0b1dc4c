const OFFERS_MAX = 50

export type Offering = {
  suggestions: readonly string[]
  used?: readonly string[]
  /** What else a suggestion is known by. */
  noteOf?: (suggestion: string) => string
}

/** The suggestions that contain what is typed, or whose note does, but for those in use. */
export const offersFor = (draft: string, { suggestions, used = [], noteOf = () => '' }: Offering): string[] => {
  const wanted = draft.trim().toLowerCase()
  const has = (text: string): boolean => text.toLowerCase().includes(wanted)
  return suggestions.filter((suggestion) => !used.includes(suggestion) && (has(suggestion) || has(noteOf(suggestion)))).slice(0, OFFERS_MAX)
}
