'use client'

import { RefreshCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Footer } from '@/components/form/footer-slot'
import { CreateSnapshotNotes } from '@/components/snapshots/create-snapshot-notes'
import type { Note } from '@/components/snapshots/notes-for'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

export type CreateSnapshotBlockedProps = { notes: readonly Note[]; isChecking: boolean; onCheck: () => void; onClose: () => void }

/** The reason instead of a form: what stands in the way, and a look whether it still does. */
export const CreateSnapshotBlocked = ({ notes, isChecking, onCheck, onClose }: CreateSnapshotBlockedProps) => {
  const t = useTranslations('create.blocked')
  const ui = useTranslations('ui')
  return (
    <div className="flex flex-col gap-4">
      <Notice tone="bad" announce="status" title={t('title')} />
      <CreateSnapshotNotes notes={notes.filter(({ tone }) => tone === 'block' || tone === 'pass')} />
      <Footer>
        <div className="ml-auto flex gap-2">
          <Button icon={<RefreshCw />} isBusy={isChecking} onClick={onCheck}>
            {isChecking ? t('checking') : t('again')}
          </Button>
          <Button variant="primary" onClick={onClose}>
            {ui('close')}
          </Button>
        </div>
      </Footer>
    </div>
  )
}
