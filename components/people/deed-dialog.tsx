'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useDeed } from '@/components/people/use-deed'
import { ProblemNotice } from '@/components/problems/problem-notice'
import { ConfirmDialog, type ConfirmDialogProps } from '@/components/ui/confirm-dialog'
import { showToast } from '@/components/ui/show-toast'
import type { Result } from '@/lib/result'

export type DeedDialogProps = Pick<ConfirmDialogProps, 'title' | 'confirmLabel' | 'tone'> & {
  doneWords: string
  act: () => Promise<Result<null>>
  onClose: () => void
  /** What will happen. */
  children: ReactNode
}

/** Asks, does it, and shows what stood in the way where it was asked. */
export const DeedDialog = ({ doneWords, act, onClose, children, ...asks }: DeedDialogProps) => {
  const ui = useTranslations('ui')
  const { send, isSending, problem } = useDeed<void, null>(act, {
    onDone: () => {
      showToast({ tone: 'ok', title: doneWords })
      onClose()
    },
  })
  return (
    <ConfirmDialog
      {...asks}
      open
      onOpenChange={(open) => !open && onClose()}
      cancelLabel={ui('cancel')}
      isBusy={isSending}
      onConfirm={() => send()}
    >
      <div className="flex flex-col gap-3">
        {children}
        {problem !== null && (
          <div className="text-ink">
            <ProblemNotice problem={problem} variant="compact" announce="alert" />
          </div>
        )}
      </div>
    </ConfirmDialog>
  )
}
