'use client'

import { useTranslations } from 'next-intl'
import { DeedDialog } from '@/components/people/deed-dialog'
import type { InvitationRow } from '@/lib/people/person'
import { withdrawInvitationAction } from '@/server/actions/withdraw-invitation'

export type WithdrawDialogProps = { invitation: InvitationRow; onClose: () => void }

/** Ends a link that nobody has used yet. */
export const WithdrawDialog = ({ invitation: { invitationId, email }, onClose }: WithdrawDialogProps) => {
  const t = useTranslations('people.withdraw')
  return (
    <DeedDialog
      title={t('title')}
      confirmLabel={t('submit')}
      doneWords={t('done')}
      act={() => withdrawInvitationAction({ invitationId })}
      onClose={onClose}
    >
      <p className="wrap-anywhere">{email === null ? t('bodyAnybody') : t('body', { email })}</p>
    </DeedDialog>
  )
}
