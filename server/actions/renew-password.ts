'use server'
import 'server-only'
import type { OneTimeLink } from '@/lib/people/person'
import type { Result } from '@/lib/result'
import { personInput } from '@/lib/schemas/people'
import { renewPassword } from '@/server/people/invite'
import { act } from '@/server/session/act'

export async function renewPasswordAction(input: unknown): Promise<Result<OneTimeLink>> {
  return act(input, { schema: personInput, event: 'invite', takes: 'administer', verb: renewPassword })
}
