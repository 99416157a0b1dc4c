'use client'

import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { COPY_ICONS } from '@/components/ui/copy-icons'
import { useCopy } from '@/components/ui/use-copy'

export type CopyLabels = { copy: string; copied: string; failed: string }
export type CopyButtonProps = {
  text: string
  labels: CopyLabels
  /** With a visible word; without it, only the icon. */
  children?: ReactNode
  className?: string
}

/** Copies on one click, says so, and shows it for a moment. */
export const CopyButton = ({ text, labels, children, className }: CopyButtonProps) => {
  const { outcome, copy } = useCopy(() => text, labels)
  return (
    <button
      type="button"
      aria-label={children === undefined ? labels.copy : undefined}
      title={children === undefined ? labels.copy : undefined}
      onClick={copy}
      className={classNames(
        'inline-flex min-h-6 min-w-6 items-center justify-center gap-1.5 rounded-chip text-ink-third hover:bg-sunken hover:text-ink [&_.lucide]:size-3.5',
        className,
      )}
    >
      {COPY_ICONS[outcome]}
      {children}
    </button>
  )
}
