import { Check, Copy, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { CopyOutcome } from '@/components/ui/use-copy'

/** What a button that copies shows before, and for a moment after. */
export const COPY_ICONS = {
  none: <Copy />,
  copied: <Check className="text-ok" />,
  failed: <X className="text-bad" />,
} as const satisfies Record<CopyOutcome, ReactNode>
