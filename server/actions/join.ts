'use server'
import 'server-only'
import type { Result } from '@/lib/result'
import { joinInput } from '@/lib/schemas/people'
import { join } from '@/server/people/join'
import { comeIn } from '@/server/session/act-at-door'

export async function joinAction(input: unknown): Promise<Result<{ personId: string }>> {
  return comeIn(input, { schema: joinInput, verb: join })
}
