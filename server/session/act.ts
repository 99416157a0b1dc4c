import 'server-only'
import type { z } from 'zod'
import type { AuditEventName } from '@/lib/audit/audit-record'
import type { Result } from '@/lib/result'
import { openContext, type StoreContext } from '@/server/context'
import { asResult } from '@/server/session/as-result'
import type { Verb } from '@/server/session/may'
import { parseInput } from '@/server/session/parse-input'

type Write<Schema extends z.ZodType, T> = {
  schema: Schema
  /** What a denial is recorded as. */
  event: AuditEventName
  /** What it takes. */
  takes?: Exclude<Verb, 'read'>
  verb: (context: StoreContext, input: z.output<Schema>) => Promise<Result<T>>
}

/** A server action: who asks, then what is asked, then the verb. A typed argument means nothing here, so the input is unknown. */
export const act = async <Schema extends z.ZodType, T>(
  input: unknown,
  { schema, event, takes = 'write', verb }: Write<Schema, T>,
): Promise<Result<T>> =>
  asResult('action', async () => {
    const context = await openContext(takes, event, 'action')
    if (!context.ok) return context
    const parsed = parseInput(schema, input)
    return parsed.ok ? verb(context.value, parsed.value) : parsed
  })
