'use client'

import { useQuery } from '@tanstack/react-query'
import { UserPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import type { Asked } from '@/components/people/asked'
import { InvitationTable } from '@/components/people/invitation-table'
import { PeopleTable } from '@/components/people/people-table'
import { ProblemNotice } from '@/components/problems/problem-notice'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { onIntent, useLoaded } from '@/components/ui/use-loaded'
import type { AccountName } from '@/lib/ecs/account-facts'
import type { PeopleList } from '@/lib/people/person'
import { peopleQuery } from '@/lib/queries/people'
import { problemOf } from '@/lib/queries/problem-error'

export type PeopleScreenProps = {
  /** What the server read; `null`: it could not. */
  first: PeopleList | null
  accounts: readonly AccountName[]
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
}

const dialogCode = onIntent(() => import('@/components/people/people-dialog').then((module) => module.PeopleDialog))

/** Who may come in and what they may do; for administrators for all accounts. */
export const PeopleScreen = ({ first, accounts, renderedAt }: PeopleScreenProps) => {
  const t = useTranslations('people')
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = useCallback(() => setAsked(null), [])
  const Dialog = useLoaded(dialogCode, asked !== null, close)
  const { data, error, refetch } = useQuery({
    ...peopleQuery,
    ...(first !== null && { initialData: first, initialDataUpdatedAt: Date.parse(renderedAt) }),
  })
  const problem = error === null ? null : problemOf(error)
  // whoever lost the right meanwhile sees nobody any more
  const list = problem?.kind === 'forbidden' ? undefined : data
  return (
    <>
      <div className="mt-4 mb-4 flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1 className="text-xl font-semibold">{t('title')}</h1>
          <p className="mt-1 max-w-180 text-ink-second">{t('intro')}</p>
        </div>
        <Button
          variant="primary"
          icon={<UserPlus />}
          onPointerEnter={dialogCode.preload}
          onFocus={dialogCode.preload}
          onClick={() => setAsked({ kind: 'invite' })}
        >
          {t('invite.open')}
        </Button>
      </div>
      {problem !== null && (
        <div className="mb-4">
          <ProblemNotice problem={problem} here={{ onRefresh: () => void refetch() }} keepsPage />
        </div>
      )}
      {list === undefined && problem === null && <Skeleton className="h-40" />}
      {list !== undefined && (
        <>
          <PeopleTable people={list.people} accounts={accounts} renderedAt={renderedAt} onAsk={setAsked} onIntent={dialogCode.preload} />
          {list.invitations.length > 0 && (
            <InvitationTable list={list} accounts={accounts} onAsk={setAsked} onIntent={dialogCode.preload} />
          )}
          {Dialog !== null && asked !== null && (
            <Dialog asked={asked} list={list} accounts={accounts} renderedAt={renderedAt} onClose={close} />
          )}
        </>
      )}
    </>
  )
}
