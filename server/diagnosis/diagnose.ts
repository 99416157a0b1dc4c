import 'server-only'
import type { Diagnosis } from '@/lib/ecs/diagnosis'
import { ok, type Result } from '@/lib/result'
import { type Context, grantedAccount } from '@/server/context'

/** What the credential of an account may do, kept for ten minutes; `refresh` asks again, at most every 5 s. Problem: `not-found`. */
export const diagnose = async (context: Context, accountId: string, { refresh }: { refresh: boolean }): Promise<Result<Diagnosis>> => {
  const account = await grantedAccount(context, accountId, { event: 'read' })
  return account.ok ? ok(await context.diagnoses.of(account.value, { refresh })) : account
}
