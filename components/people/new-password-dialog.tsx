'use client'

import { useTranslations } from 'next-intl'
import { OneTimeLinkMade } from '@/components/people/one-time-link-made'
import { useDeed } from '@/components/people/use-deed'
import { ProblemNotice } from '@/components/problems/problem-notice'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { PersonRow } from '@/lib/people/person'
import { renewPasswordAction } from '@/server/actions/renew-password'

export type NewPasswordDialogProps = { person: PersonRow; onClose: () => void }

/** A one-time link for who has forgotten the password. */
export const NewPasswordDialog = ({ person: { personId, name, email }, onClose }: NewPasswordDialogProps) => {
  const t = useTranslations('people')
  const ui = useTranslations('ui')
  const { send, isSending, problem, value: link } = useDeed(renewPasswordAction)
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      closesOnPressOutside={link === null}
      title={t('password.title')}
      closeLabel={ui('close')}
      footer={
        link === null ? (
          <>
            <Button onClick={onClose}>{ui('cancel')}</Button>
            <Button variant="primary" isBusy={isSending} onClick={() => send({ personId })}>
              {t('password.submit')}
            </Button>
          </>
        ) : (
          <Button variant="primary" onClick={onClose}>
            {t('link.done')}
          </Button>
        )
      }
    >
      {link === null ? (
        <div className="flex flex-col gap-4">
          {problem !== null && <ProblemNotice problem={problem} variant="compact" announce="alert" />}
          <p className="wrap-anywhere text-ink-second">{t('password.body', { name })}</p>
        </div>
      ) : (
        <OneTimeLinkMade link={link} email={email} />
      )}
    </Dialog>
  )
}
