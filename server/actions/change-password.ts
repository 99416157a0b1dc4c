'use server'
import 'server-only'
import type { Result } from '@/lib/result'
import { changePasswordInput } from '@/lib/schemas/people'
import { changePassword } from '@/server/people/change-password'
import { act } from '@/server/session/act'

export async function changePasswordAction(input: unknown): Promise<Result<null>> {
  return act(input, { schema: changePasswordInput, event: 'change-password', takes: 'be-oneself', verb: changePassword })
}
