import type { Milestone } from '@/components/snapshots/milestones-of'

export const MILESTONE_DOTS = {
  done: 'border-ok bg-ok',
  current: 'border-running bg-running',
  ahead: 'border-line-control bg-surface',
  failed: 'border-bad bg-surface',
} as const satisfies Record<Milestone['state'], string>
