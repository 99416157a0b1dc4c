'use server'
import 'server-only'
import type { OpenInvitation } from '@/lib/people/person'
import type { Result } from '@/lib/result'
import { linkInput } from '@/lib/schemas/people'
import { readInvitation } from '@/server/people/invitation'
import { actAtDoor } from '@/server/session/act-at-door'

/** An action although it reads: the token must not stand in an address. */
export async function readInvitationAction(input: unknown): Promise<Result<OpenInvitation>> {
  return actAtDoor(input, { schema: linkInput, verb: readInvitation })
}
