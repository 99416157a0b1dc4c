'use server'
import 'server-only'
import type { Result } from '@/lib/result'
import { personInput } from '@/lib/schemas/people'
import { endSessions } from '@/server/people/end-sessions'
import { act } from '@/server/session/act'

export async function endSessionsAction(input: unknown): Promise<Result<null>> {
  return act(input, { schema: personInput, event: 'end-sessions', takes: 'be-oneself', verb: endSessions })
}
