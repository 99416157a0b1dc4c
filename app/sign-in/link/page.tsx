import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OneTimeLinkScreen } from '@/components/people/one-time-link-screen'

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('signIn.link')
  return { title: t('title') }
}

const OneTimeLinkPage = () => <OneTimeLinkScreen />

export default OneTimeLinkPage
