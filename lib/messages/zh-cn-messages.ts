import type { Messages } from '@/lib/messages/messages'
import activity from '@/lib/messages/zh-CN/activity.json'
import audit from '@/lib/messages/zh-CN/audit.json'
import create from '@/lib/messages/zh-CN/create.json'
import disks from '@/lib/messages/zh-CN/disks.json'
import eligibility from '@/lib/messages/zh-CN/eligibility.json'
import errors from '@/lib/messages/zh-CN/errors.json'
import help from '@/lib/messages/zh-CN/help.json'
import lists from '@/lib/messages/zh-CN/lists.json'
import news from '@/lib/messages/zh-CN/news.json'
import people from '@/lib/messages/zh-CN/people.json'
import rules from '@/lib/messages/zh-CN/rules.json'
import settings from '@/lib/messages/zh-CN/settings.json'
import shell from '@/lib/messages/zh-CN/shell.json'
import signIn from '@/lib/messages/zh-CN/sign-in.json'
import snapshots from '@/lib/messages/zh-CN/snapshots.json'
import ui from '@/lib/messages/zh-CN/ui.json'
import webhooks from '@/lib/messages/zh-CN/webhooks.json'

/** Every sentence in Chinese: the same keys as in English, or it does not compile. */
export const zhCnMessages: Messages = {
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
