'use server'
import 'server-only'
import type { Result } from '@/lib/result'
import { signInAsInput } from '@/lib/schemas/people'
import { signInAs } from '@/server/people/sign-in-as'
import { comeIn } from '@/server/session/act-at-door'

export async function signInAsAction(input: unknown): Promise<Result<{ personId: string }>> {
  return comeIn(input, { schema: signInAsInput, verb: signInAs })
}
