'use client'

import type { Asked } from '@/components/people/asked'
import { DisableDialog } from '@/components/people/disable-dialog'
import { EnableDialog } from '@/components/people/enable-dialog'
import { InviteDialog } from '@/components/people/invite-dialog'
import { NewPasswordDialog } from '@/components/people/new-password-dialog'
import { RolesDialog } from '@/components/people/roles-dialog'
import { SessionsDialog } from '@/components/people/sessions-dialog'
import { WithdrawDialog } from '@/components/people/withdraw-dialog'
import type { AccountName } from '@/lib/ecs/account-facts'
import type { PeopleList } from '@/lib/people/person'

export type PeopleDialogProps = {
  asked: Asked
  list: PeopleList
  accounts: readonly AccountName[]
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
  onClose: () => void
}

/** The part of the page of people that is fetched when something is about to be done. */
export const PeopleDialog = ({ asked, list, accounts, renderedAt, onClose }: PeopleDialogProps) => {
  if (asked.kind === 'invite') return <InviteDialog accounts={accounts} onClose={onClose} />
  if (asked.kind === 'withdraw') {
    const invitation = list.invitations.find(({ invitationId }) => invitationId === asked.invitationId)
    return invitation && <WithdrawDialog invitation={invitation} onClose={onClose} />
  }
  const person = list.people.find(({ personId }) => personId === asked.personId)
  if (person === undefined) return null
  switch (asked.kind) {
    case 'roles':
      return <RolesDialog person={person} accounts={accounts} onClose={onClose} />
    case 'password':
      return <NewPasswordDialog person={person} onClose={onClose} />
    case 'sessions':
      return <SessionsDialog person={person} renderedAt={renderedAt} onClose={onClose} />
    case 'disable':
      return <DisableDialog person={person} onClose={onClose} />
    case 'enable':
      return <EnableDialog person={person} accounts={accounts} onClose={onClose} />
  }
}
