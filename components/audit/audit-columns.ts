export const AUDIT_COLUMNS = ['time', 'person', 'what', 'target', 'code', 'requestId', 'details'] as const

/** Columns that tell least leave first; the details have them all. */
export const HIDDEN_WHEN_NARROW = {
  time: '',
  person: '',
  what: '',
  target: '',
  code: 'max-lg:hidden',
  requestId: 'max-xl:hidden',
  details: 'w-10',
} as const satisfies Record<(typeof AUDIT_COLUMNS)[number], string>
