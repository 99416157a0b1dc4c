'use client'

import { Check, Copy, X } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { announce } from '@/components/ui/announce'
import { classNames } from '@/components/ui/class-names'
import { copyText } from '@/components/ui/copy-text'

export type CopyLabels = { copy: string; copied: string; failed: string }
export type CopyButtonProps = {
  text: string
  labels: CopyLabels
  /** With a visible word; without it, only the icon. */
  children?: ReactNode
  className?: string
}

type Outcome = 'none' | 'copied' | 'failed'

const SHOW_OUTCOME_MS = 1_600

/** Copies on one click, says so, and shows it for a moment. */
export const CopyButton = ({ text, labels, children, className }: CopyButtonProps) => {
  const [outcome, setOutcome] = useState<Outcome>('none')

  useEffect(() => {
    if (outcome === 'none') return
    const timer = setTimeout(() => setOutcome('none'), SHOW_OUTCOME_MS)
    return () => clearTimeout(timer)
  }, [outcome])

  const copy = async () => {
    const copied = await copyText(text)
    setOutcome(copied ? 'copied' : 'failed')
    announce(copied ? labels.copied : labels.failed)
  }

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
      {ICONS[outcome]}
      {children}
    </button>
  )
}

const ICONS = {
  none: <Copy />,
  copied: <Check className="text-ok" />,
  failed: <X className="text-bad" />,
} as const satisfies Record<Outcome, ReactNode>
