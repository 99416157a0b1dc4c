'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { OneTimeLinkMade } from '@/components/people/one-time-link-made'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { OneTimeLink } from '@/lib/people/person'

export type LinkDialogProps = {
  title: string
  /** `null`: not made yet. */
  link: OneTimeLink | null
  email: string
  /** The button that makes it. */
  submit: ReactNode
  /** Something has been typed that a press beside the dialog would lose. */
  hasInput?: boolean
  onClose: () => void
  /** What is asked before. */
  children: ReactNode
}

/** Asks, makes a one-time link, and shows it, this one time: so a press beside it does not close it. */
export const LinkDialog = ({ title, link, email, submit, hasInput = false, onClose, children }: LinkDialogProps) => {
  const t = useTranslations('people.link')
  const ui = useTranslations('ui')
  const before = (
    <>
      <Button onClick={onClose}>{ui('cancel')}</Button>
      {submit}
    </>
  )
  const after = (
    <Button variant="primary" onClick={onClose}>
      {t('done')}
    </Button>
  )
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      closesOnPressOutside={link === null && !hasInput}
      title={title}
      closeLabel={ui('close')}
      footer={link === null ? before : after}
    >
      {link === null ? children : <OneTimeLinkMade link={link} email={email} />}
    </Dialog>
  )
}
