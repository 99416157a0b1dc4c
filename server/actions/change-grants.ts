'use server'
import 'server-only'
import type { Result } from '@/lib/result'
import { changeGrantsInput } from '@/lib/schemas/people'
import { changeGrants } from '@/server/people/change-grants'
import { act } from '@/server/session/act'

export async function changeGrantsAction(input: unknown): Promise<Result<null>> {
  return act(input, { schema: changeGrantsInput, event: 'change-grants', takes: 'administer', verb: changeGrants })
}
