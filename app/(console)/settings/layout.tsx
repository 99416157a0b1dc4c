import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import { SettingsTabs } from '@/components/settings/settings-tabs'
import { settingsMessages } from '@/lib/messages/browser-messages'

const SettingsLayout = async ({ children }: { children: ReactNode }) => (
  <NextIntlClientProvider messages={settingsMessages(await getMessages())}>
    <div className="w-full max-w-300 px-4 pt-2 pb-10 sm:px-6">
      <SettingsTabs />
      {children}
    </div>
  </NextIntlClientProvider>
)

export default SettingsLayout
