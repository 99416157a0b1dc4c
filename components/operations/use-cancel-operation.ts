'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { problemOfThrown } from '@/components/form/problem-of-thrown'
import { OPERATION_KEY, OPERATIONS_KEY } from '@/lib/queries/operations'
import { fail } from '@/lib/result'
import { cancelOperationAction } from '@/server/actions/cancel-operation'

/** Takes a wish back. Whatever comes of it, what is shown of it is read anew. */
export const useCancelOperation = (operationId: string) => {
  const client = useQueryClient()
  const { mutate, data, isPending } = useMutation({
    mutationFn: () => cancelOperationAction({ operationId }).catch((thrown: unknown) => fail(problemOfThrown(thrown))),
    onSuccess: () => {
      for (const queryKey of [OPERATION_KEY, OPERATIONS_KEY]) void client.invalidateQueries({ queryKey })
    },
  })
  return { send: () => mutate(), isSending: isPending, problem: data?.ok === false ? data.problem : null }
}
