/** One line of the list of keys: what to press, what it does. */
export type KeyWords = { keys: readonly string[]; does: string }
