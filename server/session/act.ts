import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { fail, type Result } from '@/lib/result'
import { type Context, openContext } from '@/server/context'
import { parseInput } from '@/server/session/parse-input'
import { toUnexpected } from '@/server/unexpected'

type Write<Schema extends z.ZodType, T> = { schema: Schema; verb: (context: Context, input: z.output<Schema>) => Promise<Result<T>> }

/** A server action: who asks, then what is asked, then the verb. A typed argument means nothing here, so the input is unknown. */
export const act = async <Schema extends z.ZodType, T>(input: unknown, { schema, verb }: Write<Schema, T>): Promise<Result<T>> => {
  try {
    const context = await openContext('write')
    if (!context.ok) return context
    const parsed = parseInput(schema, input)
    return parsed.ok ? await verb(context.value, parsed.value) : parsed
  } catch (error) {
    unstable_rethrow(error)
    return fail(toUnexpected(error, 'action'))
  }
}
