'use server'
import 'server-only'
import type { Result } from '@/lib/result'
import { signInInput } from '@/lib/schemas/people'
import { signIn } from '@/server/people/sign-in'
import { comeIn } from '@/server/session/act-at-door'

export async function signInAction(input: unknown): Promise<Result<{ personId: string }>> {
  return comeIn(input, { schema: signInInput, verb: signIn })
}
