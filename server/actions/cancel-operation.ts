'use server'
import 'server-only'
import type { OperationView } from '@/lib/operations/operation-view'
import type { Result } from '@/lib/result'
import { operationPlace } from '@/lib/schemas/places'
import { cancelOperation } from '@/server/operations/cancel-operation'
import { act } from '@/server/session/act'

export async function cancelOperationAction(input: unknown): Promise<Result<{ operation: OperationView }>> {
  return act(input, { schema: operationPlace, event: 'cancel-snapshot', verb: cancelOperation })
}
