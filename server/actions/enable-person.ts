'use server'
import 'server-only'
import type { Result } from '@/lib/result'
import { personInput } from '@/lib/schemas/people'
import { enablePerson } from '@/server/people/disable-person'
import { act } from '@/server/session/act'

export async function enablePersonAction(input: unknown): Promise<Result<null>> {
  return act(input, { schema: personInput, event: 'enable-person', takes: 'administer', verb: enablePerson })
}
