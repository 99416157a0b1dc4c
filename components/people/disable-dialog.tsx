'use client'

import { useTranslations } from 'next-intl'
import { DeedDialog } from '@/components/people/deed-dialog'
import type { PersonRow } from '@/lib/people/person'
import { disablePersonAction } from '@/server/actions/disable-person'

export type DisableDialogProps = { person: PersonRow; onClose: () => void }

/** Says what it does to a person before it is done. */
export const DisableDialog = ({ person: { personId, name }, onClose }: DisableDialogProps) => {
  const t = useTranslations('people.disable')
  return (
    <DeedDialog
      title={t('title', { name })}
      confirmLabel={t('submit')}
      doneWords={t('done', { name })}
      act={() => disablePersonAction({ personId })}
      onClose={onClose}
    >
      <p className="wrap-anywhere">{t('body', { name })}</p>
    </DeedDialog>
  )
}
