import type { Messages } from '@/lib/messages/messages'

/**
 * What is sent to the browser with every page: all but the words for errors, which are many and rarely needed (the components that show
 * a problem fetch them), and those of the settings, which go with that page alone.
 */
export const browserMessages = ({ errors, settings, ...rest }: Messages): Omit<Messages, 'errors' | 'settings'> => rest

/** What the settings page sends. */
export const settingsMessages = ({ errors, ...rest }: Messages): Omit<Messages, 'errors'> => rest
