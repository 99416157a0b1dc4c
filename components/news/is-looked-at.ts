/** Does somebody have this tab before them, as far as the browser knows? */
export const isLookedAt = (): boolean => document.visibilityState === 'visible' && document.hasFocus()
