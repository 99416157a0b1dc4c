import type { PageRequest } from './page-request.ts'
import { type Position, type TokenScope, tokenOf } from './page-token.ts'

/** The fields that every list carries beside its things. */
export type PageFields = { NextToken: string; PageNumber: number; PageSize: number; TotalCount: number }

export type Page<Thing> = { things: readonly Thing[]; fields: PageFields }

/**
 * One page of a list, newest first. A token remembers the last thing seen rather than a number, so that nothing
 * is lost or repeated when things come and go between two pages. With tokens TotalCount is documented as invalid: it is 0.
 */
export const pageOf = <Thing>(
  things: readonly Thing[],
  { request, positionOf, scope }: { request: PageRequest; positionOf: (thing: Thing) => Position; scope: TokenScope },
): Page<Thing> => {
  const sorted = things.map((thing) => ({ thing, position: positionOf(thing) })).sort((one, other) => order(one.position, other.position))
  const start = startOf(request, sorted)
  const shown = sorted.slice(start, start + request.limit)
  const last = shown.at(-1)
  const hasMore = start + request.limit < sorted.length
  return {
    things: shown.map(({ thing }) => thing),
    fields: {
      NextToken: hasMore && last !== undefined && request.style !== 'number' ? tokenOf(last.position, scope) : '',
      PageNumber: request.style === 'number' ? request.pageNumber : 1,
      PageSize: request.limit,
      TotalCount: request.style === 'token' ? 0 : sorted.length,
    },
  }
}

const order = (one: Position, other: Position): number => other.createdAtMs - one.createdAtMs || (one.id < other.id ? -1 : 1)

const startOf = (request: PageRequest, sorted: readonly { position: Position }[]): number => {
  switch (request.style) {
    case 'first':
      return 0
    case 'number':
      return (request.pageNumber - 1) * request.limit
    case 'token': {
      const { after } = request
      if (after === null) return 0
      const next = sorted.findIndex(({ position }) => order(after, position) < 0)
      return next === -1 ? sorted.length : next
    }
  }
}
