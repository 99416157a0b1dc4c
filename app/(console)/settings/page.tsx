import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SettingsScreen } from '@/components/settings/settings-screen'
import { openPage } from '@/server/session/open-page'

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('settings')
  return { title: t('title') }
}

const SettingsPage = async () => {
  const context = await openPage()
  if (!context.ok) return null
  const { cloud, accounts } = context.value
  return <SettingsScreen cloud={cloud} accounts={accounts} renderedAt={new Date().toISOString()} />
}

export default SettingsPage
