import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MeScreen } from '@/components/people/me-screen'
import { accountNames } from '@/lib/ecs/account-label'
import { readMe } from '@/server/people/list-people'
import { openPage } from '@/server/session/open-page'

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('people.me')
  return { title: t('title') }
}

const MePage = async () => {
  const context = await openPage()
  if (!context.ok) return null
  const me = await readMe(context.value)
  return <MeScreen first={me.ok ? me.value : null} accounts={accountNames(context.value.accounts)} renderedAt={new Date().toISOString()} />
}

export default MePage
