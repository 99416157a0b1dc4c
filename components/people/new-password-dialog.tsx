'use client'

import { useTranslations } from 'next-intl'
import { LinkDialog } from '@/components/people/link-dialog'
import { useDeed } from '@/components/people/use-deed'
import { ProblemNotice } from '@/components/problems/problem-notice'
import { Button } from '@/components/ui/button'
import type { PersonRow } from '@/lib/people/person'
import { renewPasswordAction } from '@/server/actions/renew-password'

export type NewPasswordDialogProps = { person: PersonRow; onClose: () => void }

/** A one-time link for who has forgotten the password. */
export const NewPasswordDialog = ({ person: { personId, name, email }, onClose }: NewPasswordDialogProps) => {
  const t = useTranslations('people.password')
  const { send, isSending, problem, value: link } = useDeed(renewPasswordAction)
  return (
    <LinkDialog
      title={t('title')}
      link={link}
      email={email}
      submit={
        <Button variant="primary" isBusy={isSending} onClick={() => send({ personId })}>
          {t('submit')}
        </Button>
      }
      onClose={onClose}
    >
      <div className="flex flex-col gap-4">
        {problem !== null && <ProblemNotice problem={problem} variant="compact" announce="alert" />}
        <p className="wrap-anywhere text-ink-second">{t('body', { name })}</p>
      </div>
    </LinkDialog>
  )
}
