import 'server-only'
import { and, desc, gte, ilike, inArray, lt, or } from 'drizzle-orm'
import type { AuditRecord } from '@/lib/audit/audit-record'
import type { AuditQuery } from '@/lib/schemas/audit-query'
import { seenBy } from '@/server/audit/seen-by'
import { isoTime } from '@/server/clock'
import type { StoreContext } from '@/server/context'
import { type AuditRow, auditEvents } from '@/server/store/schema'

const DAY_MS = 86_400_000

/** The rows that fit and that the actor may see, newest first, by keyset: however far back, the same cost. */
export const readRows = (
  { database, actor }: Pick<StoreContext, 'database' | 'actor'>,
  query: Omit<AuditQuery, 'pageSize'>,
  limit: number,
): Promise<AuditRow[]> =>
  database
    .select()
    .from(auditEvents)
    .where(
      and(
        seenBy(actor).where,
        query.event.length === 0 ? undefined : inArray(auditEvents.event, query.event),
        query.outcome.length === 0 ? undefined : inArray(auditEvents.outcome, query.outcome),
        query.account.length === 0 ? undefined : inArray(auditEvents.accountId, query.account),
        query.from === null ? undefined : gte(auditEvents.at, new Date(dayMs(query.from))),
        query.to === null ? undefined : lt(auditEvents.at, new Date(dayMs(query.to) + DAY_MS)),
        query.before === null ? undefined : lt(auditEvents.sequence, query.before),
        query.q === '' ? undefined : or(...SEARCHED.map((column) => ilike(column, `%${literally(query.q)}%`))),
      ),
    )
    .orderBy(desc(auditEvents.sequence))
    .limit(limit)

const SEARCHED = [
  auditEvents.person,
  auditEvents.subjectId,
  auditEvents.code,
  auditEvents.requestId,
  auditEvents.regionId,
  auditEvents.address,
] as const

/** What means something in LIKE is only text here. */
const literally = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`)

const dayMs = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** Without the hash, which only verification and exports need. */
export const toRecord = ({ hash: _, at, ...row }: AuditRow): AuditRecord => ({ ...row, at: isoTime(at.getTime()) })
