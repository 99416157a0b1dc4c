'use client'

import { useState } from 'react'
import { problemOfThrown } from '@/components/form/problem-of-thrown'
import type { Problem } from '@/lib/errors/problem'
import type { Result } from '@/lib/result'

export type SignInSender<T> = { isSending: boolean; problem: Problem | null; send: (call: () => Promise<Result<T>>) => void }

/** Sends one of the ways in. After a success the sender stays busy: the page is about to change. */
export const useSignIn = <T>(onDone: (value: T) => void): SignInSender<T> => {
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const fail = (failed: Problem) => {
    setSending(false)
    setProblem(failed)
  }
  const send = (call: () => Promise<Result<T>>) => {
    setSending(true)
    setProblem(null)
    call().then(
      (result) => (result.ok ? onDone(result.value) : fail(result.problem)),
      (thrown: unknown) => fail(problemOfThrown(thrown)),
    )
  }
  return { isSending, problem, send }
}
