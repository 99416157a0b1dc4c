'use client'

import { useTranslations } from 'next-intl'
import { Footer } from '@/components/form/footer-slot'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

export type NotToCreateProps = { /** What is missing, and who can give it. */ reason: string; onClose: () => void }

/** Instead of a form that could never be sent: whoever looks may not make snapshots here. */
export const NotToCreate = ({ reason, onClose }: NotToCreateProps) => {
  const ui = useTranslations('ui')
  return (
    <>
      <Notice tone="warn" announce="status" title={reason} />
      <Footer>
        <Button variant="primary" className="ml-auto" onClick={onClose}>
          {ui('close')}
        </Button>
      </Footer>
    </>
  )
}
