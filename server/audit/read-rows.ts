import 'server-only'
import { and, count, desc, eq, gte, ilike, inArray, like, lt, or, sql } from 'drizzle-orm'
import type { AuditRecord } from '@/lib/audit/audit-record'
import type { AuditQuery } from '@/lib/schemas/audit-query'
import { seenBy } from '@/server/audit/seen-by'
import { isoTime } from '@/server/clock'
import type { StoreContext } from '@/server/context'
import { literally } from '@/server/store/literally'
import { type AuditRow, auditEvents } from '@/server/store/schema'

const DAY_MS = 86_400_000

type Reading = Pick<StoreContext, 'database' | 'actor'>
type Wanted = Omit<AuditQuery, 'pageSize'>

/** The rows that fit and that the actor may see, newest first, by keyset: however far back, the same cost. */
export const readRows = ({ database, actor }: Reading, query: Wanted, limit: number): Promise<AuditRow[]> =>
  database.select().from(auditEvents).where(fits(actor, query)).orderBy(desc(auditEvents.sequence)).limit(limit)

/** How many rows `readRows` would give. */
export const countRows = async ({ database, actor }: Reading, query: Wanted, limit: number): Promise<number> => {
  const some = database.select({ sequence: auditEvents.sequence }).from(auditEvents).where(fits(actor, query)).limit(limit).as('some')
  const [counted] = await database.select({ rows: count() }).from(some)
  return counted?.rows ?? 0
}

const fits = (actor: Reading['actor'], query: Wanted) =>
  and(
    seenBy(actor).where,
    query.event.length === 0 ? undefined : inArray(auditEvents.event, query.event),
    query.outcome.length === 0 ? undefined : inArray(auditEvents.outcome, query.outcome),
    query.account.length === 0 ? undefined : inArray(auditEvents.accountId, query.account),
    query.region.length === 0 ? undefined : inArray(auditEvents.regionId, query.region),
    query.person === null ? undefined : ilike(auditEvents.person, `%${literally(query.person)}%`),
    query.subject === null ? undefined : isAbout(query.subject),
    query.code === null ? undefined : eq(auditEvents.code, query.code),
    query.requestId === null ? undefined : eq(auditEvents.requestId, query.requestId),
    query.from === null ? undefined : gte(auditEvents.at, new Date(dayMs(query.from))),
    query.to === null ? undefined : lt(auditEvents.at, new Date(dayMs(query.to) + DAY_MS)),
    query.before === null ? undefined : lt(auditEvents.sequence, query.before),
    query.q === '' ? undefined : or(...SEARCHED.map((column) => ilike(column, `%${literally(query.q)}%`))),
  )

/** A wish for a snapshot is about its disk, and what came of it names the snapshot: it is found by both. */
const SUBJECTS = [auditEvents.subjectId, sql`${auditEvents.facts} ->> 'snapshotId'`] as const

const isAbout = (id: string) => or(...SUBJECTS.map((column) => like(column, `${literally(id)}%`)))

const SEARCHED = [
  auditEvents.person,
  ...SUBJECTS,
  sql`${auditEvents.facts} -> 'parameters' ->> 'snapshotName'`,
  sql`${auditEvents.facts} -> 'parameters' ->> 'clientToken'`,
  // of people: who is invited, or tried to sign in
  sql`${auditEvents.facts} ->> 'email'`,
  auditEvents.code,
  auditEvents.requestId,
  auditEvents.regionId,
  auditEvents.address,
] as const

const dayMs = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** Without the hash, which only verification and exports need. */
export const toRecord = ({ hash: _, at, ...row }: AuditRow): AuditRecord => ({ ...row, at: isoTime(at.getTime()) })
