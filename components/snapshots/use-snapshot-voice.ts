'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { changedMilestones } from '@/components/snapshots/changed-milestones'
import { announce } from '@/components/ui/announce'
import type { SnapshotRow } from '@/lib/ecs/fleet'

/** Tells those who cannot see the bars when a snapshot became usable, was fully stored, or failed. */
export const useSnapshotVoice = (rows: readonly SnapshotRow[]): void => {
  const t = useTranslations('snapshots.spoken')
  const before = useRef(rows)
  useEffect(() => {
    const changed = changedMilestones(before.current.map(snapshotOf), rows.map(snapshotOf))
    before.current = rows
    if (changed.length === 0) return
    announce(changed.map(({ snapshot, reached }) => t(reached, { name: snapshot.name ?? snapshot.snapshotId })).join(' '))
  }, [rows, t])
}

const snapshotOf = ({ snapshot }: SnapshotRow) => snapshot
