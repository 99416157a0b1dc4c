'use server'
import 'server-only'
import { headers } from 'next/headers'
import type { Result } from '@/lib/result'
import { elsewhereInput } from '@/lib/schemas/people'
import { runtime } from '@/server/runtime'
import { actAtDoor } from '@/server/session/act-at-door'
import { startElsewhere } from '@/server/session/start-elsewhere'

export async function signInElsewhereAction(input: unknown): Promise<Result<{ address: string }>> {
  return actAtDoor(input, { schema: elsewhereInput, verb: async (_, wish) => startElsewhere(runtime(), await headers(), wish) })
}
