'use client'

import { useEffect } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { fieldMarksOf } from '@/components/snapshots/field-marks-of'
import type { Submission } from '@/components/snapshots/submission'
import type { CreateSnapshotFields } from '@/lib/schemas/create-snapshot'

/** Marks the fields that a refusal is about and puts the focus on the first. `true` when there is one. */
export const useMarks = ({ setError, setFocus }: UseFormReturn<CreateSnapshotFields>, submission: Submission): boolean => {
  const problem = submission.step === 'editing' ? submission.problem : null
  useEffect(() => {
    const marks = problem === null ? [] : fieldMarksOf(problem)
    for (const { field, rule } of marks) setError(field, { type: 'refused', message: rule })
    if (marks[0] !== undefined) setFocus(marks[0].field)
  }, [problem, setError, setFocus])
  return problem !== null && fieldMarksOf(problem).length > 0
}
