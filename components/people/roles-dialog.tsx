'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { GrantsField } from '@/components/people/grants-field'
import { useDeed } from '@/components/people/use-deed'
import { ProblemNotice } from '@/components/problems/problem-notice'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { showToast } from '@/components/ui/show-toast'
import type { AccountName } from '@/lib/ecs/account-facts'
import type { PersonRow } from '@/lib/people/person'
import { changeGrantsAction } from '@/server/actions/change-grants'

export type RolesDialogProps = { person: PersonRow; accounts: readonly AccountName[]; onClose: () => void }

/** What a person may do, with which account. */
export const RolesDialog = ({ person: { personId, name, email, grants: before, directoryRole }, accounts, onClose }: RolesDialogProps) => {
  const t = useTranslations('people')
  const ui = useTranslations('ui')
  const [grants, setGrants] = useState(before)
  const { send, isSending, problem } = useDeed(changeGrantsAction, {
    onDone: () => {
      showToast({ tone: 'ok', title: t('roles.done', { name }) })
      onClose()
    },
  })
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      closesOnPressOutside={false}
      title={t('roles.title')}
      description={<span className="wrap-anywhere">{t('roles.of', { name, email })}</span>}
      closeLabel={ui('close')}
      footer={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button variant="primary" isBusy={isSending} onClick={() => send({ personId, grants })}>
            {t('roles.submit')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {problem !== null && <ProblemNotice problem={problem} variant="compact" announce="alert" />}
        {directoryRole !== null && <Notice tone="neutral" title={t('grants.directory', { role: t('role', { role: directoryRole }) })} />}
        <GrantsField grants={grants} onChange={setGrants} accounts={accounts} />
        <p className="text-xs text-ink-second">{t('roles.effect')}</p>
      </div>
    </Dialog>
  )
}
