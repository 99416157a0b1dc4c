'use client'

import type { ReactNode } from 'react'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'

export type DiscardDialogProps = {
  isOpen: boolean
  title: string
  children: ReactNode
  keepLabel: string
  discardLabel: string
  onKeep: () => void
  onDiscard: () => void
}

/** Asks before typed text is lost. Escape and "keep" both stay. */
export const DiscardDialog = ({ isOpen, onKeep, onDiscard, ...texts }: DiscardDialogProps) => (
  <ConfirmDialog
    open={isOpen}
    onOpenChange={(open) => !open && onKeep()}
    title={texts.title}
    cancelLabel={texts.keepLabel}
    confirmLabel={texts.discardLabel}
    onConfirm={onDiscard}
  >
    {texts.children}
  </ConfirmDialog>
)
