import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ProblemNotice } from '@/components/problems/problem-notice'
import { WebhooksScreen } from '@/components/webhooks/webhooks-screen'
import { accountNames } from '@/lib/ecs/account-label'
import { openPage } from '@/server/session/open-page'
import { listWebhooks } from '@/server/webhooks/list-webhooks'

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('webhooks')
  return { title: t('title') }
}

const WebhooksPage = async () => {
  const [context, t] = await Promise.all([openPage('administer'), getTranslations('webhooks')])
  if (!context.ok) {
    return (
      <>
        <h1 className="mt-4 mb-4 text-xl font-semibold">{t('title')}</h1>
        <ProblemNotice problem={context.problem} />
      </>
    )
  }
  const list = await listWebhooks(context.value)
  return (
    <WebhooksScreen
      first={list.ok ? list.value : null}
      accounts={accountNames(context.value.accounts)}
      renderedAt={new Date().toISOString()}
    />
  )
}

export default WebhooksPage
