'use client'

import { useTranslations } from 'next-intl'
import { SessionList } from '@/components/people/session-list'
import { Dialog } from '@/components/ui/dialog'
import type { PersonRow } from '@/lib/people/person'

export type SessionsDialogProps = {
  person: PersonRow
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
  onClose: () => void
}

/** Where a person is signed in. */
export const SessionsDialog = ({ person, renderedAt, onClose }: SessionsDialogProps) => {
  const t = useTranslations('people.session')
  const ui = useTranslations('ui')
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('title', { name: person.name })} closeLabel={ui('close')}>
      <SessionList person={person} renderedAt={renderedAt} />
    </Dialog>
  )
}
