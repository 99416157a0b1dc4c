'use client'

import { useTranslations } from 'next-intl'
import { CardCell, CardRow } from '@/components/lists/card-row'
import { useZone } from '@/components/lists/use-zone'
import type { PersonTableRowProps } from '@/components/people/person-table-row'
import { RoleLines } from '@/components/people/role-lines'
import { TABLE_FRAME } from '@/components/people/table-frame'
import { Button } from '@/components/ui/button'
import { Moment } from '@/components/ui/moment'
import { Table, TableHeader } from '@/components/ui/table'
import type { InvitationRow, PeopleList } from '@/lib/people/person'

export type InvitationTableProps = Pick<PersonTableRowProps, 'accounts' | 'onAsk' | 'onIntent'> & { list: PeopleList }

const COLUMNS = ['for', 'roles', 'by', 'expires', 'action'] as const

/** One-time links that can still be used. */
export const InvitationTable = ({ list, ...rest }: InvitationTableProps) => {
  const t = useTranslations('people.links')
  const head = COLUMNS.map((name) => (
    <TableHeader key={name} className={name === 'by' ? 'max-lg:hidden' : undefined}>
      {name === 'action' ? <span className="sr-only">{t('action')}</span> : t(name)}
    </TableHeader>
  ))
  return (
    <section aria-label={t('title')} className="mt-8">
      <h2 className="mb-2 text-md font-semibold">{t('title')}</h2>
      <div className={TABLE_FRAME}>
        <Table label={t('caption')} head={head}>
          {list.invitations.map((invitation) => (
            <InvitationTableRow key={invitation.invitationId} invitation={invitation} {...rest} />
          ))}
        </Table>
      </div>
    </section>
  )
}

type InvitationTableRowProps = Omit<InvitationTableProps, 'list'> & { invitation: InvitationRow }

const InvitationTableRow = ({ invitation, accounts, onAsk, onIntent }: InvitationTableRowProps) => {
  const t = useTranslations('people.links')
  const { locale } = useZone()
  const { invitationId, email, grants, invitedBy, personId, expiresAt } = invitation
  return (
    <CardRow rowKey={invitationId}>
      <CardCell className="py-2 font-semibold wrap-anywhere sm:max-w-0 sm:w-[32%] max-sm:min-w-0 max-sm:flex-1">
        {email ?? t('anybody')}
      </CardCell>
      <CardCell className="py-2 max-sm:order-2 max-sm:basis-full">
        {personId === null ? <RoleLines grants={grants} accounts={accounts} /> : t('newPassword')}
      </CardCell>
      <CardCell className="wrap-anywhere max-lg:hidden max-sm:order-3 max-sm:block max-sm:basis-full">
        <span className="text-ink-third sm:hidden">{t('by')} </span>
        {invitedBy ?? t('console')}
      </CardCell>
      <CardCell className="max-sm:order-4 max-sm:basis-full">
        <span className="text-ink-third sm:hidden">{t('expires')} </span>
        <Moment iso={expiresAt} locale={locale} />
      </CardCell>
      <CardCell align="end" className="max-sm:order-1">
        <Button
          size="sm"
          aria-label={email === null ? t('withdrawAnybody') : t('withdrawOf', { email })}
          onPointerEnter={onIntent}
          onFocus={onIntent}
          onClick={() => onAsk({ kind: 'withdraw', invitationId })}
        >
          {t('withdraw')}
        </Button>
      </CardCell>
    </CardRow>
  )
}
