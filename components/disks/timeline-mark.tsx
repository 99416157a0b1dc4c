import type { ReactNode } from 'react'
import type { MarkLook } from '@/components/disks/timeline-layout'

/** One sign per state, told apart by shape as well as by colour. Drawn around 0,0. */
export const TIMELINE_MARKS = {
  good: <circle r="5" className="fill-accent" />,
  failed: <path d="M-4,-4 4,4 M-4,4 4,-4" className="fill-none stroke-bad" strokeWidth="2" strokeLinecap="round" />,
  running: <circle r="5" className="fill-ground stroke-running" strokeWidth="2" strokeDasharray="4 2.3" />,
} as const satisfies Record<MarkLook, ReactNode>

/** The sign beside its word. */
export const LegendMark = ({ children }: { children: ReactNode }) => (
  <svg aria-hidden="true" width="14" height="14" viewBox="-7 -7 14 14">
    {children}
  </svg>
)
