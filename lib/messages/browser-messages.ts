import type { Messages } from '@/lib/messages/messages'

/**
 * What is sent to the browser with every page: all but the words for errors. Those are many and rarely needed;
 * the components that show a problem fetch them.
 */
export const browserMessages = ({ errors, ...rest }: Messages): Omit<Messages, 'errors'> => rest
