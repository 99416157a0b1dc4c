import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PeopleScreen } from '@/components/people/people-screen'
import { ProblemNotice } from '@/components/problems/problem-notice'
import { accountNames } from '@/lib/ecs/account-label'
import { listPeople } from '@/server/people/list-people'
import { openPage } from '@/server/session/open-page'

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('people')
  return { title: t('title') }
}

const PeoplePage = async () => {
  const [context, t] = await Promise.all([openPage('administer'), getTranslations('people')])
  if (!context.ok) {
    return (
      <>
        <h1 className="mt-4 mb-4 text-xl font-semibold">{t('title')}</h1>
        <ProblemNotice problem={context.problem} />
      </>
    )
  }
  const list = await listPeople(context.value)
  return (
    <PeopleScreen
      first={list.ok ? list.value : null}
      accounts={accountNames(context.value.accounts)}
      renderedAt={new Date().toISOString()}
    />
  )
}

export default PeoplePage
