'use server'
import 'server-only'
import type { Result } from '@/lib/result'
import { personInput } from '@/lib/schemas/people'
import { disablePerson } from '@/server/people/disable-person'
import { act } from '@/server/session/act'

export async function disablePersonAction(input: unknown): Promise<Result<null>> {
  return act(input, { schema: personInput, event: 'disable-person', takes: 'administer', verb: disablePerson })
}
