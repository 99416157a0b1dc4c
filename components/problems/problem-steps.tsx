'use client'

import { type ReactNode, useMemo } from 'react'
import { StepButtons } from '@/components/problems/step-buttons'
import { retryAtOf, type StepsHere, stepsFor } from '@/components/problems/steps-for'
import type { ErrorWords } from '@/components/problems/use-error-words'
import type { Explained } from '@/lib/errors/explain'
import type { Who } from '@/lib/errors/explanation'
import type { Problem } from '@/lib/errors/problem'

export type ProblemStepsProps = {
  problem: Problem
  explained: Explained
  words: ErrorWords
  here: StepsHere
  /** Links open beside the page. */
  keepsPage: boolean
}

/** What can be done about a problem, as buttons and links that do it. */
export const ProblemSteps = ({ problem, explained, words, here, keepsPage }: ProblemStepsProps): ReactNode => {
  // biome-ignore lint/correctness/useExhaustiveDependencies(problem): the moment belongs to the problem
  const metAt = useMemo(() => new Date().toISOString(), [problem])
  const told = PARTS.map((part) => words(`words.${explained.words}.${part}`, explained.values))
  return (
    <StepButtons
      steps={stepsFor({ problem, explained, here, metAt, told })}
      words={words}
      retryAt={retryAtOf(problem)}
      keepsPage={keepsPage}
      isForSomeoneElse={IS_FOR_SOMEONE_ELSE[explained.explanation.who]}
    />
  )
}

const PARTS = ['title', 'why', 'next'] as const

const IS_FOR_SOMEONE_ELSE = { form: false, console: false, owner: true, wait: false, developer: true } as const satisfies Record<
  Who,
  boolean
>
