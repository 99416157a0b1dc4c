'use client'

import { Camera } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { Footer } from '@/components/form/footer-slot'
import { useZone } from '@/components/lists/use-zone'
import { useWriteReason } from '@/components/people/use-write-reason'
import { isBlocked, type Note } from '@/components/snapshots/notes-for'
import { retentionMoment } from '@/components/snapshots/retention-days'
import type { Submission } from '@/components/snapshots/submission'
import { Button } from '@/components/ui/button'
import { useClock } from '@/components/ui/use-clock'
import type { Disk } from '@/lib/ecs/disk'
import { formatMoment } from '@/lib/format'
import type { CreateSnapshotFields } from '@/lib/schemas/create-snapshot'

export type CreateSnapshotFooterProps = {
  ids: { form: string; submit: string }
  disk: Pick<Disk, 'name' | 'diskId' | 'accountId'>
  notes: readonly Note[]
  submission: Submission
  onClose: () => void
}

/** One sentence of consequence, and the button that brings it about. */
export const CreateSnapshotFooter = ({ ids, disk, notes, submission, onClose }: CreateSnapshotFooterProps) => {
  const t = useTranslations('create')
  const ui = useTranslations('ui')
  const roleReason = useWriteReason()(disk.accountId)
  const locked = t('unsettled.locked')
  const lockedBy = { unconfirmed: locked, open: locked, paused: t('unsettled.paused'), editing: null, sending: null, accepted: null }
  return (
    <Footer>
      <p className="min-w-48 flex-1 text-xs text-ink-second">{isBlocked(notes) ? t('blocked.title') : <Consequence disk={disk} />}</p>
      <div className="ml-auto flex flex-none gap-2">
        <Button onClick={onClose}>{submission.step === 'editing' ? ui('cancel') : ui('close')}</Button>
        {!isBlocked(notes) && (
          <Button
            id={ids.submit}
            form={ids.form}
            type="submit"
            variant="primary"
            icon={<Camera />}
            isBusy={submission.step === 'sending'}
            disabledReason={lockedBy[submission.step] ?? roleReason}
          >
            {submission.step === 'sending' ? t('footer.sending') : t('footer.submit')}
          </Button>
        )}
      </div>
    </Footer>
  )
}

const Consequence = ({ disk }: Pick<CreateSnapshotFooterProps, 'disk'>) => {
  const t = useTranslations('create.footer')
  const zone = useZone()
  const now = useClock()
  const { control } = useFormContext<CreateSnapshotFields>()
  const days = useWatch({ control, name: 'retentionDays' })
  const name = disk.name || disk.diskId
  if (days === null) return t('kept', { disk: name })
  const moment = now === null ? null : retentionMoment(days, now)
  return moment === null ? t('open', { disk: name }) : t('deleted', { disk: name, when: formatMoment(moment.toISOString(), zone) })
}
