'use client'

import { useEffect, useState } from 'react'
import { latestMilestone, type SeenMoments } from '@/components/snapshots/milestones-of'
import type { Snapshot } from '@/lib/ecs/snapshot'

/** When this page first saw each milestone; `onReached` is told of each new one, once. */
export const useSeenMilestones = (
  snapshot: Pick<Snapshot, 'status' | 'isAvailable'> | undefined,
  acceptedAt: string,
  onReached: (milestone: ReturnType<typeof latestMilestone>) => void,
): SeenMoments => {
  const [seen, setSeen] = useState<SeenMoments>({ accepted: acceptedAt })
  const latest = snapshot === undefined ? 'accepted' : latestMilestone(snapshot)

  // biome-ignore lint/correctness/useExhaustiveDependencies(onReached): only a new milestone is news
  useEffect(() => {
    onReached(latest)
    if (latest === 'accepted' || latest === 'failed') return
    const now = new Date().toISOString()
    setSeen((before) => ({ usable: now, ...before, ...(latest === 'stored' ? { stored: before.stored ?? now } : {}) }))
  }, [latest])

  return seen
}
