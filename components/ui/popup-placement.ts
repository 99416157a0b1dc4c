export type Side = 'top' | 'bottom' | 'left' | 'right'
export type Align = 'start' | 'center' | 'end'

export const POPUP_SURFACE =
  'pop max-h-(--available-height) max-w-(--available-width) overflow-y-auto overscroll-contain rounded-card border border-line-strong bg-surface text-ink shadow-float outline-none'
