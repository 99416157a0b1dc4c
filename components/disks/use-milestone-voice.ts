'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { spokenMilestones } from '@/components/disks/spoken-milestones'
import { announce } from '@/components/ui/announce'
import type { DiskRow } from '@/lib/ecs/fleet'

/** Tells those who cannot see the bars when a snapshot became usable or was fully stored. */
export const useMilestoneVoice = (rows: readonly DiskRow[]): void => {
  const t = useTranslations('disks.running')
  const before = useRef(rows)
  useEffect(() => {
    const sentences = spokenMilestones(before.current, rows).map(({ kind, disk }) => t(`spoken.${kind}`, { disk }))
    before.current = rows
    if (sentences.length > 0) announce(sentences.join(' '))
  }, [rows, t])
}
