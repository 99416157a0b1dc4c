export const ACTIVITY_COLUMNS = ['snapshot', 'disk', 'state', 'person', 'time', 'took'] as const

/** Columns that tell least leave first; the page of the operation has everything. */
export const HIDDEN_WHEN_NARROW = {
  snapshot: '',
  disk: '',
  state: '',
  person: 'sm:max-md:hidden',
  time: '',
  took: 'max-xl:hidden',
} as const satisfies Record<(typeof ACTIVITY_COLUMNS)[number], string>
