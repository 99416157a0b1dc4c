'use server'
import 'server-only'
import type { Result } from '@/lib/result'
import { elsewhereInput } from '@/lib/schemas/people'
import { actAtDoor } from '@/server/session/act-at-door'
import { startElsewhere } from '@/server/session/start-elsewhere'

export async function signInElsewhereAction(input: unknown): Promise<Result<{ address: string }>> {
  return actAtDoor(input, { schema: elsewhereInput, verb: (_, wish) => startElsewhere(wish) })
}
