import activity from '@/lib/messages/en/activity.json'
import audit from '@/lib/messages/en/audit.json'
import create from '@/lib/messages/en/create.json'
import disks from '@/lib/messages/en/disks.json'
import eligibility from '@/lib/messages/en/eligibility.json'
import errors from '@/lib/messages/en/errors.json'
import help from '@/lib/messages/en/help.json'
import lists from '@/lib/messages/en/lists.json'
import news from '@/lib/messages/en/news.json'
import people from '@/lib/messages/en/people.json'
import rules from '@/lib/messages/en/rules.json'
import settings from '@/lib/messages/en/settings.json'
import shell from '@/lib/messages/en/shell.json'
import signIn from '@/lib/messages/en/sign-in.json'
import snapshots from '@/lib/messages/en/snapshots.json'
import ui from '@/lib/messages/en/ui.json'
import webhooks from '@/lib/messages/en/webhooks.json'

/** Every sentence in English, by namespace. */
export const enMessages = {
  activity,
  audit,
  create,
  disks,
  eligibility,
  errors,
  help,
  lists,
  news,
  people,
  rules,
  settings,
  shell,
  signIn,
  snapshots,
  ui,
  webhooks,
}
