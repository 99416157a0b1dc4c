'use client'

import { RefreshCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Footer } from '@/components/form/footer-slot'
import { MovePanel } from '@/components/problems/move-panel'
import { StepButtons } from '@/components/problems/step-buttons'
import type { StepToOffer } from '@/components/problems/steps-for'
import { useErrorWords } from '@/components/problems/use-error-words'
import { CreateSnapshotNotes } from '@/components/snapshots/create-snapshot-notes'
import { foreseenRefusal } from '@/components/snapshots/foreseen-refusal'
import type { Note } from '@/components/snapshots/notes-for'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { DocumentedErrorCode } from '@/lib/ecs/contract'
import type { DiskRow } from '@/lib/ecs/fleet'
import { explanations } from '@/lib/errors/explanations'
import { paths } from '@/lib/paths'

export type CreateSnapshotBlockedProps = {
  row: DiskRow
  notes: readonly Note[]
  isChecking: boolean
  onCheck: () => void
  onClose: () => void
}

/** The reason instead of a form: what stands in the way, whose move it is, and a look whether it still does. */
export const CreateSnapshotBlocked = ({ row, notes, isChecking, onCheck, onClose }: CreateSnapshotBlockedProps) => {
  const t = useTranslations('create.blocked')
  const ui = useTranslations('ui')
  const code = foreseenRefusal(row)
  return (
    <div className="flex flex-col gap-4">
      <Notice
        tone="bad"
        announce="status"
        title={t('title')}
        footnote={code !== null && <span className="font-sans">{t.rich('foreseen', { code: () => <code>{code}</code> })}</span>}
      >
        {code !== null && <Move code={code} row={row} onClose={onClose} />}
      </Notice>
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

type MoveProps = { code: DocumentedErrorCode; row: DiskRow; onClose: () => void }

/** The same move as after the refusal, told before it. */
const Move = ({ code, row, onClose }: MoveProps) => {
  const words = useErrorWords()
  if (words === null) return null
  const { words: key, who } = explanations[code]
  const steps: readonly StepToOffer[] = [
    { step: 'open-disk', deed: { kind: 'link', href: paths.disk(row.disk) } },
    { step: 'choose-another-disk', deed: { kind: 'press', onPress: onClose } },
    { step: 'read-about-this-error', deed: { kind: 'link', href: paths.errors(code) } },
  ]
  return (
    <MovePanel
      who={who}
      label={words(`who.${who}`)}
      next={words(`words.${key}.next`)}
      actions={<StepButtons steps={steps} words={words} keepsPage />}
    />
  )
}
