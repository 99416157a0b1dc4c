'use server'
import 'server-only'
import type { OneTimeLink } from '@/lib/people/person'
import type { Result } from '@/lib/result'
import { inviteInput } from '@/lib/schemas/people'
import { invite } from '@/server/people/invite'
import { act } from '@/server/session/act'

export async function inviteAction(input: unknown): Promise<Result<OneTimeLink>> {
  return act(input, { schema: inviteInput, event: 'invite', takes: 'administer', verb: invite })
}
