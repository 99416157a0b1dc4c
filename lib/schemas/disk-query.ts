import { createLoader, createSerializer, type inferParserType, parseAsStringLiteral } from 'nuqs/server'
import { DISK_TYPES } from '@/lib/ecs/contract'
import type { Verdict } from '@/lib/ecs/eligibility'
import type { Result } from '@/lib/result'
import {
  isAccountId,
  isEcsWord,
  isRegionId,
  oneOf,
  pageParser,
  pageSizeParser,
  parseStrictly,
  SORT_DIRECTIONS,
  searchParser,
  wordsParser,
} from '@/lib/schemas/list-query'

/** The state of the disk list in the URL, stated once for page, table and API. */
export const DISK_SORTS = ['name', 'size', 'last-good', 'manual', 'status', 'region', 'created'] as const
export type DiskSort = (typeof DISK_SORTS)[number]

/** `no-good-snapshot`: none that is FRESH_SNAPSHOT_DAYS old or younger. */
export const DISK_VIEWS = ['all', 'no-good-snapshot', 'near-quota', 'cannot-be-snapshotted', 'running'] as const
export type DiskView = (typeof DISK_VIEWS)[number]

export const VERDICTS = ['pass', 'warn', 'block'] as const satisfies readonly Verdict[]

export const diskQueryParsers = {
  q: searchParser,
  account: wordsParser(isAccountId),
  region: wordsParser(isRegionId),
  status: wordsParser(isEcsWord),
  category: wordsParser(isEcsWord),
  type: wordsParser(oneOf(DISK_TYPES)),
  eligibility: wordsParser(oneOf(VERDICTS)),
  view: parseAsStringLiteral(DISK_VIEWS).withDefault('all'),
  sort: parseAsStringLiteral(DISK_SORTS).withDefault('name'),
  dir: parseAsStringLiteral(SORT_DIRECTIONS).withDefault('asc'),
  page: pageParser,
  pageSize: pageSizeParser,
} as const

export type DiskQuery = inferParserType<typeof diskQueryParsers>

/** For pages: what is not understood is as if it were not there. */
export const loadDiskQuery = createLoader(diskQueryParsers)

/** `?q=…`, without what is default. Give it a path first to have a whole address. */
export const serializeDiskQuery = createSerializer(diskQueryParsers)

/** For the API: what is not understood is a Problem. */
export const parseDiskQuery = (parameters: URLSearchParams): Result<{ query: DiskQuery; refresh: boolean }> =>
  parseStrictly(parameters, diskQueryParsers, (given) => loadDiskQuery(given))
