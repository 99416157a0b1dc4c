import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import { activityMessages } from '@/lib/messages/browser-messages'

/** The words of the activity go with its pages alone. */
const ActivityLayout = async ({ children }: { children: ReactNode }) => (
  <NextIntlClientProvider messages={activityMessages(await getMessages())}>{children}</NextIntlClientProvider>
)

export default ActivityLayout
