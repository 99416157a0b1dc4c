import 'server-only'
import type { HeldUp } from '@/lib/errors/is-held-up'
import type { Result } from '@/lib/result'
import { isoTime } from '@/server/clock'
import { type Admitted, admitted, heldUp } from '@/server/ecs/admission'

export type Breaker = {
  /** While the place is away only one call at a time finds out; the others get the Problem `region-away` at once. */
  enter(place: BreakerKey, operation: string): Admitted
  /** What a call would be told now; `null`: it may go. */
  away(place: BreakerKey, operation: string): HeldUp | null
}

/** `product`: what answers there is another service, at another address. */
export type BreakerKey = { accountId: string; regionId: string; product: string }

const FAILURES_MAX = 3
/** Whoever hangs keeps a probe for the deadline of a call, so a region that is well again is noticed within this and that. */
const AWAY_PAUSE_MS = 1_000

/**
 * After three calls in a row without an answer of ECS nothing is sent to that account and region for a moment; then one call finds out.
 * Its clock is the console's, and it says when it asks again: cockatiel's breaker does neither.
 */
export const createBreaker = ({ now }: { now(): number }): Breaker => {
  const places = new Map<string, State>()

  const stateOf = ({ accountId, regionId, product }: BreakerKey): State => {
    const name = [accountId, regionId, product].join('/')
    const state = places.get(name) ?? { failures: 0, away: null }
    places.set(name, state)
    return state
  }

  const observe = (state: State, answer: Result<unknown>, isProbe: boolean): void => {
    const sign = signOf(answer)
    if (sign === 'life') {
      state.failures = 0
      state.away = null
    }
    if (sign !== 'silence') return
    state.failures += 1
    const isNews = isProbe || state.away === null
    if (isNews && state.failures >= FAILURES_MAX) state.away = { untilMs: now() + AWAY_PAUSE_MS, isProbing: false }
  }

  const tell = ({ away }: State, { regionId }: BreakerKey, operation: string): HeldUp | null => {
    if (away === null || (!away.isProbing && now() >= away.untilMs)) return null
    const untilMs = away.isProbing ? Math.max(away.untilMs, now() + AWAY_PAUSE_MS) : away.untilMs
    return { kind: 'region-away', operation, regionId, retryAt: isoTime(untilMs) }
  }

  return {
    enter: (place, operation) => {
      const state = stateOf(place)
      const told = tell(state, place, operation)
      if (told !== null) return heldUp(told)
      const { away } = state
      if (away !== null) away.isProbing = true
      const end = () => {
        if (away !== null) away.isProbing = false
      }
      return admitted({
        through: async (call) => {
          try {
            const answer = await call()
            observe(state, answer, away !== null)
            return answer
          } finally {
            end()
          }
        },
        giveBack: end,
      })
    },
    away: (place, operation) => tell(stateOf(place), place, operation),
  }
}

type State = { failures: number; away: Away | null }

type Away = { untilMs: number; isProbing: boolean }

const SERVER_ERROR = 500

/** A refusal is a sign of life, also one that asks for fewer requests; a credential that is missing says nothing about the region. */
const signOf = (answer: Result<unknown>): 'life' | 'silence' | 'none' => {
  if (answer.ok || answer.problem.kind === 'throttled') return 'life'
  const { problem } = answer
  if (problem.kind === 'ecs') return problem.httpStatus >= SERVER_ERROR ? 'silence' : 'life'
  if (problem.kind === 'bad-answer') return problem.httpStatus === null || problem.httpStatus >= SERVER_ERROR ? 'silence' : 'none'
  return problem.kind === 'unreachable' ? 'silence' : 'none'
}
