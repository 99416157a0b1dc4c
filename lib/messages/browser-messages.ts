import type { Messages } from '@/lib/messages/messages'

/** Sent with their own pages alone. */
type OfOnePage = 'activity' | 'audit' | 'settings' | 'people' | 'webhooks'

/**
 * What is sent to the browser with every page: all but the words for errors, which are many and rarely needed (the components that show
 * a problem fetch them), and those of the activity, the audit, the settings, of people and webhooks.
 */
export const browserMessages = ({
  errors,
  activity,
  audit,
  settings,
  people,
  webhooks,
  ...rest
}: Messages): Omit<Messages, 'errors' | OfOnePage> => rest

/** What the pages under Settings send. */
export const settingsMessages = ({ errors, activity, audit, ...rest }: Messages): Omit<Messages, 'errors' | 'activity' | 'audit'> => rest

/** What the audit page sends. */
export const auditMessages = ({
  errors,
  activity,
  settings,
  people,
  webhooks,
  ...rest
}: Messages): Omit<Messages, 'errors' | Exclude<OfOnePage, 'audit'>> => rest

/** What the activity and an operation send. */
export const activityMessages = ({
  errors,
  audit,
  settings,
  people,
  webhooks,
  ...rest
}: Messages): Omit<Messages, 'errors' | Exclude<OfOnePage, 'activity'>> => rest
