import { createLoader, createSerializer, type inferParserType, parseAsStringLiteral } from 'nuqs/server'
import { SNAPSHOT_STATUSES } from '@/lib/ecs/contract'
import type { Result } from '@/lib/result'
import {
  isAccountId,
  isRegionId,
  oneOf,
  pageParser,
  pageSizeParser,
  parseStrictly,
  SORT_DIRECTIONS,
  searchParser,
  wordsParser,
} from '@/lib/schemas/list-query'

/** The state of the snapshot list in the URL, stated once for page, table and API. */
export const SNAPSHOT_SORTS = ['created', 'name', 'disk', 'status', 'release', 'size', 'region'] as const
export type SnapshotSort = (typeof SNAPSHOT_SORTS)[number]

/** From here on the release is soon: the view `expiring` and the countdown use the same number. */
export const RELEASE_SOON_DAYS = 7
export const RELEASE_SOON_MS = RELEASE_SOON_DAYS * 86_400_000

/** `expiring`: ECS deletes it by itself within RELEASE_SOON_DAYS. */
export const SNAPSHOT_VIEWS = ['all', 'running', 'failed', 'expiring', 'kept-forever'] as const
export type SnapshotView = (typeof SNAPSHOT_VIEWS)[number]

export const SNAPSHOT_KINDS = ['manual', 'automatic'] as const

export const snapshotQueryParsers = {
  q: searchParser,
  account: wordsParser(isAccountId),
  region: wordsParser(isRegionId),
  status: wordsParser(oneOf(SNAPSHOT_STATUSES)),
  kind: wordsParser(oneOf(SNAPSHOT_KINDS)),
  view: parseAsStringLiteral(SNAPSHOT_VIEWS).withDefault('all'),
  sort: parseAsStringLiteral(SNAPSHOT_SORTS).withDefault('created'),
  dir: parseAsStringLiteral(SORT_DIRECTIONS).withDefault('desc'),
  page: pageParser,
  pageSize: pageSizeParser,
} as const

export type SnapshotQuery = inferParserType<typeof snapshotQueryParsers>

/** For pages: what is not understood is as if it were not there. */
export const loadSnapshotQuery = createLoader(snapshotQueryParsers)

/** `?q=…`, without what is default. Give it a path first to have a whole address. */
export const serializeSnapshotQuery = createSerializer(snapshotQueryParsers)

/** For the API: what is not understood is a Problem. */
export const parseSnapshotQuery = (parameters: URLSearchParams): Result<{ query: SnapshotQuery; refresh: boolean }> =>
  parseStrictly(parameters, snapshotQueryParsers, (given) => loadSnapshotQuery(given))
