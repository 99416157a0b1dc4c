'use client'

import { AlertDialog } from '@base-ui/react/alert-dialog'
import { type ReactNode, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { useOverlayChange } from '@/components/ui/use-overlay-change'

export type ConfirmDialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: ReactNode
  /** What will happen, naming the things it will happen to. */
  children: ReactNode
  /** `null`: nothing is left to confirm, only to close. */
  confirmLabel: string | null
  cancelLabel: string
  onConfirm: () => void
  tone?: 'primary' | 'danger'
  isBusy?: boolean
  disabledReason?: string | null
}

/** Asks before something that cannot be taken back. The focus starts on "cancel". Load it on intent (next/dynamic). */
export const ConfirmDialog = ({ open, onOpenChange, title, children, tone = 'danger', ...props }: ConfirmDialogProps) => {
  const cancel = useRef<HTMLButtonElement>(null)
  const change = useOverlayChange(open, onOpenChange)
  return (
    <AlertDialog.Root open={open} onOpenChange={change}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <AlertDialog.Popup initialFocus={cancel} className={WINDOW}>
          <AlertDialog.Title className="text-lg font-semibold break-words">{title}</AlertDialog.Title>
          <AlertDialog.Description render={<div />} className="min-h-0 overflow-y-auto text-ink-second">
            {children}
          </AlertDialog.Description>
          <div className="mt-2 flex flex-wrap justify-end gap-2">
            <Button ref={cancel} onClick={() => onOpenChange(false)}>
              {props.cancelLabel}
            </Button>
            {props.confirmLabel !== null && (
              <Button variant={tone} isBusy={props.isBusy} disabledReason={props.disabledReason} onClick={props.onConfirm}>
                {props.confirmLabel}
              </Button>
            )}
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}

const WINDOW =
  'fixed top-1/2 left-1/2 z-40 flex max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] max-w-110 -translate-1/2 flex-col gap-2 rounded-card border border-line bg-surface p-4 shadow-float outline-none transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0 sm:p-6'
