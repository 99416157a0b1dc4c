import 'server-only'
import { z } from 'zod'
import type { CallerIdentity, CallerType } from '@/lib/ecs/diagnosis'

/** The answer of GetCallerIdentity → ours; `null` when it does not name an account. */
export const toCallerIdentity = (body: Readonly<Record<string, unknown>>): CallerIdentity | null => {
  const parsed = shape.safeParse(body)
  if (!parsed.success) return null
  const { AccountId, IdentityType, Arn } = parsed.data
  return { cloudAccountId: AccountId, type: TYPES.get(IdentityType.toLowerCase()) ?? 'other', arn: Arn }
}

/** Older pages write RamUser, newer ones RAMUser. */
const TYPES: ReadonlyMap<string, CallerType> = new Map([
  ['account', 'account'],
  ['ramuser', 'ram-user'],
  ['assumedroleuser', 'ram-role'],
])

const shape = z.object({
  AccountId: z.string().regex(/^\d{4,32}$/),
  IdentityType: z.string().catch(''),
  Arn: z
    .string()
    .regex(/^acs:[\x21-\x7e]{1,400}$/)
    .catch(''),
})
