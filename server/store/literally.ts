import 'server-only'

/** What means something in LIKE is only text here. */
export const literally = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`)
