import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { SettingsScreen } from '@/components/settings/settings-screen'
import { settingsMessages } from '@/lib/messages/browser-messages'
import { openPage } from '@/server/session/open-page'

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('settings')
  return { title: t('title') }
}

const SettingsPage = async () => {
  const [context, messages] = await Promise.all([openPage(), getMessages()])
  if (!context.ok) return null
  const { cloud, accounts } = context.value
  return (
    <NextIntlClientProvider messages={settingsMessages(messages)}>
      <SettingsScreen cloud={cloud} accounts={accounts} renderedAt={new Date().toISOString()} />
    </NextIntlClientProvider>
  )
}

export default SettingsPage
