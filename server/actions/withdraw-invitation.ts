'use server'
import 'server-only'
import type { Result } from '@/lib/result'
import { invitationInput } from '@/lib/schemas/people'
import { withdrawInvitation } from '@/server/people/invite'
import { act } from '@/server/session/act'

export async function withdrawInvitationAction(input: unknown): Promise<Result<null>> {
  return act(input, { schema: invitationInput, event: 'withdraw-invitation', takes: 'administer', verb: withdrawInvitation })
}
