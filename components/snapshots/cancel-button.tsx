'use client'

import { useTranslations } from 'next-intl'
import { useWriteReason } from '@/components/people/use-write-reason'
import { Button } from '@/components/ui/button'
import { isInProgress, type Snapshot } from '@/lib/ecs/snapshot'

export type CancelButtonProps = {
  snapshot: Snapshot
  onCancel: (snapshot: Snapshot) => void
  /** Somebody is about to press: the dialog can be fetched. */
  onIntent: () => void
}

/** Only where there is something to cancel. */
export const CancelButton = ({ snapshot, onCancel, onIntent }: CancelButtonProps) => {
  const t = useTranslations('snapshots.actions')
  const disabledReason = useWriteReason()(snapshot.accountId)
  if (!isInProgress(snapshot)) return null
  return (
    <Button
      size="sm"
      disabledReason={disabledReason}
      onPointerEnter={onIntent}
      onFocus={onIntent}
      aria-label={t('cancelOf', { name: snapshot.name ?? snapshot.snapshotId })}
      onClick={() => onCancel(snapshot)}
    >
      {t('cancel')}
    </Button>
  )
}
