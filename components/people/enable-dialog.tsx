'use client'

import { useTranslations } from 'next-intl'
import { DeedDialog } from '@/components/people/deed-dialog'
import { RoleLines } from '@/components/people/role-lines'
import type { AccountName } from '@/lib/ecs/account-facts'
import type { PersonRow } from '@/lib/people/person'
import { enablePersonAction } from '@/server/actions/enable-person'

export type EnableDialogProps = { person: PersonRow; accounts: readonly AccountName[]; onClose: () => void }

/** Says what a person will be able to do again. */
export const EnableDialog = ({ person: { personId, name, grants, directoryRole }, accounts, onClose }: EnableDialogProps) => {
  const t = useTranslations('people.enable')
  return (
    <DeedDialog
      title={t('title', { name })}
      tone="primary"
      confirmLabel={t('submit')}
      doneWords={t('done', { name })}
      act={() => enablePersonAction({ personId })}
      onClose={onClose}
    >
      <p className="wrap-anywhere">{t('body', { name })}</p>
      <div className="text-ink">
        <RoleLines grants={grants} directoryRole={directoryRole} accounts={accounts} />
      </div>
    </DeedDialog>
  )
}
