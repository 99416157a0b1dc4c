'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ProblemNotice } from '@/components/problems/problem-notice'
import { useCancelSnapshot } from '@/components/snapshots/use-cancel-snapshot'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { DescriptionList } from '@/components/ui/description-list'
import { Notice } from '@/components/ui/notice'
import { isInProgress, type Snapshot } from '@/lib/ecs/snapshot'
import { formatPercent } from '@/lib/format'

export type CancelSnapshotDialogProps = {
  /** As it stands now: when it ends while the dialog is open, the dialog says so instead of asking. */
  snapshot: Snapshot
  /** Where the screen knows it, so that both are named. */
  diskName?: string
  isOpen: boolean
  onClose: () => void
  /** The snapshot is gone; the dialog closes by itself. */
  onCancelled?: () => void
}

/** Says exactly what cancelling does before it is done, and what came of it. The focus is on the button that does nothing. */
export const CancelSnapshotDialog = ({ snapshot, diskName, isOpen, onClose, onCancelled }: CancelSnapshotDialogProps) => {
  const t = useTranslations('snapshots.cancel')
  const end = () => {
    onClose()
    onCancelled?.()
  }
  const { send, isSending, problem, forget } = useCancelSnapshot({ snapshot, isWatched: isOpen, onCancelled: end })
  const hasEnded = !isSending && (!isInProgress(snapshot) || problem?.kind === 'not-in-progress')
  const close = () => {
    if (!isSending) forget()
    onClose()
  }
  return (
    <ConfirmDialog
      open={isOpen}
      onOpenChange={(open) => !open && close()}
      title={t('title')}
      cancelLabel={hasEnded || isSending ? t('close') : t('keep')}
      confirmLabel={hasEnded ? null : t('confirm')}
      isBusy={isSending}
      onConfirm={send}
    >
      <div className="flex flex-col gap-3">
        <Subject snapshot={snapshot} diskName={diskName} />
        <div className="text-ink empty:hidden">
          {hasEnded && problem === null && <Notice tone="neutral" announce="status" title={t('endedNow')} />}
          {problem !== null && !isSending && <ProblemNotice problem={problem} here={{ snapshot, onSendAgain: send }} takesFocus />}
        </div>
        {!hasEnded && <Consequences snapshot={snapshot} />}
      </div>
    </ConfirmDialog>
  )
}

const Subject = ({ snapshot, diskName }: Pick<CancelSnapshotDialogProps, 'snapshot' | 'diskName'>) => {
  const t = useTranslations('snapshots')
  const locale = useLocale()
  return (
    <div className="rounded-card bg-sunken p-3 text-ink">
      <DescriptionList
        items={[
          { term: t('cancel.subject'), description: <NameAndId name={snapshot.name ?? t('unnamed')} id={snapshot.snapshotId} /> },
          { term: t('cancel.disk'), description: <NameAndId name={diskName} id={snapshot.sourceDiskId} /> },
          { term: t('cancel.progress'), description: formatPercent(snapshot.progressPercent, locale) },
        ]}
      />
    </div>
  )
}

const NameAndId = ({ name, id }: { name: string | undefined; id: string }) => (
  <>
    {name && <span className="block font-semibold wrap-anywhere">{name}</span>}
    <code className="text-xs break-all text-ink-second">{id}</code>
  </>
)

const Consequences = ({ snapshot }: Pick<CancelSnapshotDialogProps, 'snapshot'>) => {
  const t = useTranslations('snapshots.cancel')
  return (
    <>
      <ul className="flex list-disc flex-col gap-1 pl-4">
        <li className="font-medium text-ink">{t('what')}</li>
        {snapshot.isAvailable && <li>{t('usableNow')}</li>}
        <li>{t('diskSafe')}</li>
      </ul>
      <p className="text-xs">{t.rich('how', { operation: () => <code>DeleteSnapshot</code> })}</p>
    </>
  )
}
