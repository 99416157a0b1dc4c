'use client'

import { useCallback, useState } from 'react'
import { onIntent, useLoaded } from '@/components/ui/use-loaded'
import type { SnapshotRow } from '@/lib/ecs/fleet'
import type { Snapshot } from '@/lib/ecs/snapshot'

const dialogCode = onIntent(() => import('@/components/snapshots/cancel-snapshot-dialog').then((module) => module.CancelSnapshotDialog))

/** The cancel dialog of a screen. It follows the snapshot while it is open: `rows` are what the screen knows now. */
export const useCancelDialog = (rows: readonly SnapshotRow[], onCancelled?: () => void) => {
  const [asked, setAsked] = useState<Snapshot | null>(null)
  const [isOpen, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  const ask = useCallback((snapshot: Snapshot) => {
    setAsked(snapshot)
    setOpen(true)
  }, [])
  const Dialog = useLoaded(dialogCode, asked !== null, close)
  const row = rows.find(({ snapshot }) => snapshot.snapshotId === asked?.snapshotId)
  return {
    ask,
    preload: dialogCode.preload,
    dialog: Dialog !== null && asked !== null && (
      <Dialog
        key={asked.snapshotId}
        snapshot={row?.snapshot ?? asked}
        diskName={row?.sourceDisk?.name}
        isOpen={isOpen}
        onClose={close}
        onCancelled={onCancelled}
      />
    ),
  }
}
