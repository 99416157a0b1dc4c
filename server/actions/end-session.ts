'use server'
import 'server-only'
import type { Result } from '@/lib/result'
import { sessionInput } from '@/lib/schemas/people'
import { endSession } from '@/server/people/end-sessions'
import { act } from '@/server/session/act'

export async function endSessionAction(input: unknown): Promise<Result<null>> {
  return act(input, { schema: sessionInput, event: 'end-sessions', takes: 'be-oneself', verb: endSession })
}
