'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { problemOfThrown } from '@/components/form/problem-of-thrown'
import type { Problem } from '@/lib/errors/problem'
import { meQuery, peopleQuery } from '@/lib/queries/people'
import { webhooksQuery } from '@/lib/queries/webhooks'
import { fail, type Result } from '@/lib/result'

export type Deed<Wish, T> = {
  send: (wish: Wish) => void
  isSending: boolean
  /** What stood in the way the last time. */
  problem: Problem | null
  /** What came of it. */
  value: T | null
}

export type DeedEnds<T> = { onDone?: (value: T) => void; onRefused?: (problem: Problem) => void }

/** Does something about people or webhooks. Afterwards everything that shows them is asked again, and so is what oneself may do. */
export const useDeed = <Wish, T>(act: (wish: Wish) => Promise<Result<T>>, { onDone, onRefused }: DeedEnds<T> = {}): Deed<Wish, T> => {
  const client = useQueryClient()
  const router = useRouter()
  const { mutate, data, isPending } = useMutation({
    mutationFn: (wish: Wish) => act(wish).catch((thrown: unknown) => fail(problemOfThrown(thrown))),
    onSuccess: (result) => {
      for (const { queryKey } of [peopleQuery, meQuery, webhooksQuery]) void client.invalidateQueries({ queryKey })
      if (!result.ok) return onRefused?.(result.problem)
      router.refresh()
      onDone?.(result.value)
    },
  })
  const problem = isPending || data === undefined || data.ok ? null : data.problem
  return { send: mutate, isSending: isPending, problem, value: data?.ok ? data.value : null }
}
