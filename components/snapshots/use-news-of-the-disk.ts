'use client'

import { useEffect, useEffectEvent } from 'react'
import type { Submission } from '@/components/snapshots/submission'
import { explain } from '@/lib/errors/explain'

/** A refusal that is about the disk means that what is shown of it is old. */
export const useNewsOfTheDisk = (submission: Submission, onRefresh: () => void): void => {
  const problem = submission.step === 'editing' ? submission.problem : null
  const refresh = useEffectEvent(onRefresh)
  useEffect(() => {
    if (problem !== null && explain(problem).explanation.field === 'disk') refresh()
  }, [problem])
}
