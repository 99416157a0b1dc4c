'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { DetailCard } from '@/components/lists/detail-card'
import { NoticeSwitch } from '@/components/news/notice-switch'
import { ChangePasswordForm } from '@/components/people/change-password-form'
import { RoleLines } from '@/components/people/role-lines'
import { SessionList } from '@/components/people/session-list'
import { ProblemNotice } from '@/components/problems/problem-notice'
import { DescriptionList } from '@/components/ui/description-list'
import { Skeleton } from '@/components/ui/skeleton'
import type { AccountName } from '@/lib/ecs/account-facts'
import type { PersonRow } from '@/lib/people/person'
import { meQuery } from '@/lib/queries/people'
import { problemOf } from '@/lib/queries/problem-error'

export type MeScreenProps = {
  /** What the server read; `null`: it could not. */
  first: PersonRow | null
  accounts: readonly AccountName[]
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
}

/** Oneself: what one may do, where one is signed in, the password. */
export const MeScreen = ({ first, accounts, renderedAt }: MeScreenProps) => {
  const t = useTranslations('people')
  const news = useTranslations('news')
  const { data, error, refetch } = useQuery({
    ...meQuery,
    ...(first !== null && { initialData: first, initialDataUpdatedAt: Date.parse(renderedAt) }),
  })
  return (
    <>
      <h1 className="mt-4 mb-4 text-xl font-semibold">{t('me.title')}</h1>
      {error !== null && (
        <div className="mb-4">
          <ProblemNotice problem={problemOf(error)} here={{ onRefresh: () => void refetch() }} keepsPage />
        </div>
      )}
      {data === undefined && error === null && <Skeleton className="h-40" />}
      {data !== undefined && (
        <div className="grid items-start gap-5 lg:grid-cols-2">
          <div className="flex min-w-0 flex-col gap-5">
            <DetailCard title={data.name}>
              <Facts me={data} accounts={accounts} />
            </DetailCard>
            {data.signsInWith.includes('password') && (
              <DetailCard title={t('change.title')}>
                <ChangePasswordForm email={data.email} />
              </DetailCard>
            )}
          </div>
          <div className="flex min-w-0 flex-col gap-5">
            <DetailCard title={news('notice.title')}>
              <NoticeSwitch />
            </DetailCard>
            <DetailCard title={t('session.own')}>
              <SessionList person={data} renderedAt={renderedAt} />
            </DetailCard>
          </div>
        </div>
      )}
    </>
  )
}

const Facts = ({ me, accounts }: { me: PersonRow } & Pick<MeScreenProps, 'accounts'>) => {
  const t = useTranslations('people')
  const door = useTranslations('signIn')
  return (
    <>
      <DescriptionList
        items={[
          { term: door('email'), description: <span className="wrap-anywhere">{me.email}</span> },
          { term: t('me.roles'), description: <RoleLines grants={me.grants} directoryRole={me.directoryRole} accounts={accounts} /> },
          { term: t('me.ways'), description: me.signsInWith.map((way) => t('way', { way })).join(', ') },
        ]}
      />
      <p className="mt-3 text-xs text-ink-third">{t('me.rolesWho')}</p>
    </>
  )
}
