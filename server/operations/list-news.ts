import 'server-only'
import { and, desc, eq, gte, inArray, isNotNull, or } from 'drizzle-orm'
import type { News, NewsItem } from '@/lib/operations/news'
import { isTold, TOLD_STATES } from '@/lib/operations/operation-state'
import { ok, type Result } from '@/lib/result'
import type { NewsQueryInput } from '@/lib/schemas/news-query'
import { isoTime } from '@/server/clock'
import type { StoreContext } from '@/server/context'
import { operationSteps, operations } from '@/server/store/schema'

const NEWS_MAX = 20
/** A step is dated before it is committed, and by consoles whose clocks differ: the look goes back further than asked for. */
const OVERLAP_MS = 60_000
const LOOK_BACK_MAX_MS = 24 * 3_600_000

/** The ends of one's own operations since then, from the store alone. */
export const listNews = async (context: StoreContext, { since }: NewsQueryInput): Promise<Result<News>> => {
  const nowMs = context.clock.now()
  const askedMs = since === undefined ? nowMs : Date.parse(since)
  const from = new Date(Math.max(askedMs - OVERLAP_MS, nowMs - LOOK_BACK_MAX_MS))
  const items = await readEnds(context, from)
  return ok({ items, until: isoTime(nowMs), isRunning: await hasRunning(context) })
}

const readEnds = async (context: StoreContext, from: Date): Promise<readonly NewsItem[]> => {
  const rows = await context.database
    .select({ step: operationSteps, diskName: operations.diskName, diskId: operations.diskId, submitKey: operations.submitKey })
    .from(operationSteps)
    .innerJoin(operations, eq(operations.id, operationSteps.operationId))
    .where(and(gte(operationSteps.at, from), inArray(operationSteps.state, [...TOLD_STATES]), isMine(context)))
    .orderBy(desc(operationSteps.at), desc(operationSteps.operationId))
    .limit(NEWS_MAX)
  return rows.flatMap(({ step: { operationId, state, at }, diskName, diskId, submitKey }) =>
    isTold(state) ? [{ operationId, event: state, at: isoTime(at.getTime()), disk: diskName === '' ? diskId : diskName, submitKey }] : [],
  )
}

const hasRunning = async (context: StoreContext): Promise<boolean> => {
  const [running] = await context.database
    .select({ id: operations.id })
    .from(operations)
    .where(and(or(isNotNull(operations.nextAt), eq(operations.state, 'creating')), isMine(context)))
    .limit(1)
  return running !== undefined
}

/** Of accounts that are still theirs. */
const isMine = ({ actor, accounts }: Pick<StoreContext, 'actor' | 'accounts'>) => {
  const ids = accounts.map(({ id }) => id)
  return and(eq(operations.personId, actor.personId), inArray(operations.accountId, ids))
}
