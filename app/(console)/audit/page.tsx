import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { AuditScreen } from '@/components/audit/audit-screen'
import { auditMessages } from '@/lib/messages/browser-messages'
import { loadAuditQuery } from '@/lib/schemas/audit-query'
import { listAudit } from '@/server/audit/list-audit'
import { openPage } from '@/server/session/open-page'

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('audit')
  return { title: t('title') }
}

type Search = Record<string, string | string[] | undefined>

const AuditPage = async ({ searchParams }: { searchParams: Promise<Search> }) => {
  const query = await loadAuditQuery(searchParams)
  const [context, messages] = await Promise.all([openPage(), getMessages()])
  const list = context.ok ? await listAudit(context.value, query) : context
  return (
    <NextIntlClientProvider messages={auditMessages(messages)}>
      <AuditScreen first={{ list: list.ok ? list.value : null, query, renderedAt: new Date().toISOString() }} />
    </NextIntlClientProvider>
  )
}

export default AuditPage
