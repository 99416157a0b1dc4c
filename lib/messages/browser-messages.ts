import type { Messages } from '@/lib/messages/messages'

/**
 * What is sent to the browser with every page: all but the words for errors, which are many and rarely needed (the components that show
 * a problem fetch them), and those of the audit, the settings, of people and webhooks, which go with their pages alone.
 */
export const browserMessages = ({
  errors,
  audit,
  settings,
  people,
  webhooks,
  ...rest
}: Messages): Omit<Messages, 'errors' | 'audit' | 'settings' | 'people' | 'webhooks'> => rest

/** What the pages under Settings send. */
export const settingsMessages = ({ errors, audit, ...rest }: Messages): Omit<Messages, 'errors' | 'audit'> => rest

/** What the audit page sends. */
export const auditMessages = ({
  errors,
  settings,
  people,
  webhooks,
  ...rest
}: Messages): Omit<Messages, 'errors' | 'settings' | 'people' | 'webhooks'> => rest
