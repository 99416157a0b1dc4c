import 'server-only'
import type { AuditTrail } from '@/server/audit/audit-trail'
import type { Clock } from '@/server/clock'
import type { SignInLimits } from '@/server/people/sign-in-limits'
import type { Visitor } from '@/server/people/visitor'
import type { Database } from '@/server/store/database'

/** What there is to work with before anybody is known. */
export type Door = {
  database: Database
  trail: AuditTrail
  limits: SignInLimits
  clock: Clock
  cloud: 'sandbox' | 'alibaba'
  visitor: Visitor
}
