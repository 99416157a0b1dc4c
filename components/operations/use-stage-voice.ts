'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { stageOf } from '@/components/operations/stage-of'
import { announce } from '@/components/ui/announce'
import type { OperationView } from '@/lib/operations/operation-view'

/** Says each new stage once, for those who cannot see it change. */
export const useStageVoice = (operation: Pick<OperationView, 'state' | 'usableAt' | 'snapshotId'>): void => {
  const t = useTranslations('activity.stage')
  const stage = stageOf(operation)
  const told = useRef(stage)
  useEffect(() => {
    if (told.current === stage) return
    told.current = stage
    announce(t(stage))
  }, [stage, t])
}
