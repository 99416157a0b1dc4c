import 'server-only'
import { isHeldUp } from '@/lib/errors/is-held-up'
import type { Problem } from '@/lib/errors/problem'
import { fail, ok, type Result } from '@/lib/result'
import type { Clock } from '@/server/clock'
import type { EcsPage } from '@/server/ecs/to-page'

export type AllPages<Row> = { rows: readonly Row[]; unreadable: number }

type PageReader<Row> = {
  operation: string
  readPage(nextToken: string | null): Promise<Result<EcsPage<Row>>>
  idOf(row: Row): string
  clock: Clock
  /** How long a place is waited for while the cloud throttles or is away; 0: not at all. */
  patienceMs: number
  /** Told while a place is waited for, and `null` when it goes on. */
  onWaiting(problem: Problem | null): void
}

/**
 * Follows NextToken to the end. Rows that appear twice count once (pages move under the reader).
 * A page that is held up is asked for again when there is a place, so that a large fleet does not begin anew each minute.
 */
export const readAllPages = async <Row>(reader: PageReader<Row>): Promise<Result<AllPages<Row>>> => {
  const rows = new Map<string, Row>()
  const tokens = new Set<string>()
  let unreadable = 0
  let nextToken: string | null = null
  do {
    const page: Result<EcsPage<Row>> = await readPatiently(reader, nextToken)
    if (!page.ok) return page
    for (const row of page.value.rows) rows.set(reader.idOf(row), row)
    unreadable += page.value.unreadable
    nextToken = page.value.nextToken
    if (nextToken !== null && (tokens.has(nextToken) || tokens.size >= PAGES_MAX)) return goingInCircles(reader.operation)
    if (nextToken !== null) tokens.add(nextToken)
  } while (nextToken !== null)
  return ok({ rows: [...rows.values()], unreadable })
}

/** A million disks; more is a cloud that never says "last page". */
const PAGES_MAX = 2_000

const readPatiently = async <Row>(reader: PageReader<Row>, nextToken: string | null): Promise<Result<EcsPage<Row>>> => {
  const { clock, onWaiting, readPage } = reader
  const untilMs = clock.now() + reader.patienceMs
  for (;;) {
    const page = await readPage(nextToken)
    if (page.ok || !isHeldUp(page.problem) || clock.now() >= untilMs) {
      onWaiting(null)
      return page
    }
    onWaiting(page.problem)
    await clock.sleep(Math.max(Date.parse(page.problem.retryAt) - clock.now(), WAIT_MIN_MS))
  }
}

const WAIT_MIN_MS = 100

const goingInCircles = (operation: string) => fail({ kind: 'bad-answer', operation, httpStatus: null, requestId: null })
