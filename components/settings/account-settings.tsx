'use client'

import { useQuery } from '@tanstack/react-query'
import { RefreshCw } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { DetailCard } from '@/components/lists/detail-card'
import { useRefresh } from '@/components/lists/use-refresh'
import { ProblemNotice } from '@/components/problems/problem-notice'
import { ConnectionFacts } from '@/components/settings/connection-facts'
import { CredentialFacts } from '@/components/settings/credential-facts'
import { PermissionList } from '@/components/settings/permission-list'
import { PolicyToCopy } from '@/components/settings/policy-to-copy'
import { Button } from '@/components/ui/button'
import { RelativeTime } from '@/components/ui/relative-time'
import { Skeleton } from '@/components/ui/skeleton'
import type { AccountFacts } from '@/lib/ecs/account-facts'
import { FEATURES } from '@/lib/ecs/features'
import { diagnosisQuery, refreshDiagnosis } from '@/lib/queries/diagnosis'
import { problemOf } from '@/lib/queries/problem-error'

export type AccountSettingsProps = {
  cloud: 'sandbox' | 'alibaba'
  account: AccountFacts
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
}

/** One account: its credential, what it may do, the way to the cloud, and the policy that allows all of it. */
export const AccountSettings = ({ cloud, account, renderedAt }: AccountSettingsProps) => {
  const t = useTranslations('settings')
  const query = diagnosisQuery(account.id)
  const { data, error } = useQuery(query)
  const { isRefreshing, refresh } = useRefresh({ queryKey: query.queryKey, read: (signal) => refreshDiagnosis(account.id, signal) })
  const identity = data?.identity ?? null
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[3fr_2fr]">
      <DetailCard
        title={t('permissions.title')}
        aside={<Checked at={data?.checkedAt ?? null} {...{ renderedAt, isRefreshing, refresh }} />}
      >
        {error !== null && <ProblemNotice problem={problemOf(error)} here={{ onRefresh: refresh }} />}
        {data !== undefined && <PermissionList features={data.features} onRefresh={refresh} />}
        {data === undefined && error === null && <PermissionsToCome />}
        <p className="mt-4 border-t border-line pt-3 text-xs text-ink-third">{t('check.harmless')}</p>
      </DetailCard>
      <div className="flex min-w-0 flex-col gap-5">
        <DetailCard title={t('credential.title')}>
          <CredentialFacts cloud={cloud} account={account} identity={identity} />
        </DetailCard>
        {data !== undefined && (
          <DetailCard title={t('connection.title')}>
            <ConnectionFacts clock={data.clock} endpoints={data.endpoints} onRefresh={refresh} />
          </DetailCard>
        )}
      </div>
      <div className="min-w-0 lg:col-span-2">
        <DetailCard title={t('policy.title')}>
          <PolicyToCopy cloudAccountId={identity?.kind === 'known' ? identity.caller.cloudAccountId : null} regionIds={account.regions} />
        </DetailCard>
      </div>
    </div>
  )
}

type CheckedProps = { at: string | null; renderedAt: string; isRefreshing: boolean; refresh: () => void }

const Checked = ({ at, renderedAt, isRefreshing, refresh }: CheckedProps) => {
  const t = useTranslations('settings.check')
  const locale = useLocale()
  const isBusy = isRefreshing || at === null
  return (
    <div className="flex items-center gap-2 text-ink-second">
      {at === null || isRefreshing ? (
        <span>{t('running')}</span>
      ) : (
        <span>{t.rich('checked', { age: () => <RelativeTime iso={at} locale={locale} renderedAt={renderedAt} /> })}</span>
      )}
      <Button size="sm" onClick={refresh} icon={<RefreshCw className={isBusy ? 'animate-turn' : undefined} />}>
        {t('again')}
      </Button>
    </div>
  )
}

/** As many lines as there will be. */
const PermissionsToCome = () => (
  <div aria-busy="true" className="flex flex-col gap-6 py-1">
    {Object.keys(FEATURES).map((feature) => (
      <Skeleton key={feature} width="70%" />
    ))}
  </div>
)
