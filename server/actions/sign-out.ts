'use server'
import 'server-only'
import type { Result } from '@/lib/result'
import { nothingInput } from '@/lib/schemas/people'
import { signOut } from '@/server/people/sign-out'
import { act } from '@/server/session/act'
import { forgetSession } from '@/server/session/act-at-door'

export async function signOutAction(input: unknown): Promise<Result<null>> {
  const signedOut = await act(input, { schema: nothingInput, event: 'sign-out', takes: 'be-oneself', verb: signOut })
  if (signedOut.ok) await forgetSession()
  return signedOut
}
