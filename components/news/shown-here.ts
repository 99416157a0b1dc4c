/**
 * Forms of this tab that have shown the refusal of their wish themselves, by submit key: it need not be told once more beside them.
 */
const shown = new Set<string>()

export const noteShownHere = (submitKey: string): void => void shown.add(submitKey)

export const wasShownHere = (submitKey: string): boolean => shown.has(submitKey)
