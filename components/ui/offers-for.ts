const OFFERS_MAX = 50

/** The suggestions that contain what is typed, but for those in use. */
export const offersFor = (draft: string, suggestions: readonly string[], used: readonly string[] = []): string[] => {
  const wanted = draft.trim().toLowerCase()
  return suggestions.filter((suggestion) => !used.includes(suggestion) && suggestion.toLowerCase().includes(wanted)).slice(0, OFFERS_MAX)
}
