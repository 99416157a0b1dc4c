import 'server-only'
import { backoffMs } from '@/lib/backoff'
import type { HeldUp } from '@/lib/errors/is-held-up'
import type { Problem } from '@/lib/errors/problem'
import { fail, type Result } from '@/lib/result'
import { isoTime } from '@/server/clock'
import { type Admitted, admitted, heldUp } from '@/server/ecs/admission'
import { RateWindow, WINDOW_MS } from '@/server/ecs/rate-window'

export type Throttle = {
  /** Keeps a place for one call; without one: the Problem `throttled`, and when there is one. */
  enter(key: GateKey): Admitted
  /** When the next places for calls of this kind come. */
  openings(key: GateKey, count: number): Openings
}

/** ms since the epoch, the soonest first; `reason`: why not all of them are now. */
export type Openings = { atMs: readonly number[]; reason: HeldUp | null }

/** ECS counts per account, region and operation. */
export type GateKey = { accountId: string; regionId: string; operation: string }

type ThrottleOptions = {
  now(): number
  /** 0 <= n < 1 */
  random?(): number
}

/**
 * After a Throttling code nobody calls; when the pause is over one probe goes out, and its success opens the gate for as many a minute as
 * ECS took before it refused. Where it had taken none, the pause is 1, 2, 4 … 60 s; else it ends with the minute.
 */
export const createThrottle = ({ now, random = Math.random }: ThrottleOptions): Throttle => {
  const gates = new Map<string, Gate>()

  const gateOf = ({ accountId, regionId, operation }: GateKey): Gate => {
    const name = [accountId, regionId, operation].join('/')
    const gate = gates.get(name) ?? { window: new RateWindow(), refusals: 0, failures: 0, closed: null, reason: null }
    gates.set(name, gate)
    return gate
  }

  const close = (gate: Gate, reason: ThrottledProblem): void => {
    gate.reason = reason
    gate.refusals += 1
    const finding = gate.window.refuse(now())
    if (finding === 'own') {
      gate.closed = null
      return
    }
    gate.failures += 1
    const askedMs = Date.parse(reason.retryAt) - now()
    const pauseMs = Math.min(Math.max(backoffMs(gate.failures - 1, PAUSES), askedMs), PAUSES.mostMs) * (1 + random() * JITTER_SHARE)
    const openAtMs = now() + Math.min(Math.ceil(pauseMs), PAUSES.mostMs)
    const nextMinuteMs = (Math.floor(now() / WINDOW_MS) + 1) * WINDOW_MS + Math.ceil(MINUTE_GUARD_MS * (1 + random() * JITTER_SHARE))
    gate.closed = { openAtMs: finding === 'learned' ? Math.max(openAtMs, nextMinuteMs) : openAtMs, isProbing: false }
  }

  const open = (gate: Gate): void => {
    if (gate.window.isFull(now())) gate.window.beginAnew()
    gate.closed = null
    gate.failures = 0
  }

  const openingsOf = (gate: Gate, count: number): readonly number[] => {
    const { closed, window } = gate
    if (closed === null) return window.openings(now(), count)
    const firstMs = closed.isProbing ? Math.max(closed.openAtMs, now() + PROBE_MS) : Math.max(closed.openAtMs, now())
    return Array.from({ length: count }, (_, index) => {
      const windows = window.isKnown ? Math.floor(index / window.perMinute) : 0
      return firstMs + (index === 0 ? 0 : PROBE_MS) + windows * WINDOW_MS
    })
  }

  const toldBy = (gate: Gate, reason: ThrottledProblem): ThrottledProblem => ({
    ...reason,
    retryAt: isoTime(openingsOf(gate, 1)[0] ?? now()),
  })

  const settle = <T>(gate: Gate, answer: Result<T>, left: Departure): Result<T> => {
    if (answer.ok || answer.problem.kind === 'ecs') {
      if (left.isProbe && gate.closed !== null) open(gate)
      gate.window.take(now())
      return answer
    }
    if (answer.problem.kind !== 'throttled') {
      // it may have arrived, and then it was counted
      gate.window.take(now())
      return answer
    }
    gate.window.comeBack()
    // calls that left before the last refusal tell nothing new
    if (left.refusals === gate.refusals) close(gate, answer.problem)
    return fail(toldBy(gate, answer.problem))
  }

  return {
    enter: (key) => {
      const gate = gateOf(key)
      const { closed, window, reason } = gate
      const mayLeave = closed === null ? window.hasPlace(now()) : !closed.isProbing && now() >= closed.openAtMs
      if (!mayLeave && reason !== null) return heldUp(toldBy(gate, reason))
      if (closed !== null) closed.isProbing = true
      window.leave()
      const left = { isProbe: closed !== null, refusals: gate.refusals }
      const end = () => {
        if (closed !== null) closed.isProbing = false
      }
      return admitted({
        through: async (call) => {
          let answer: Awaited<ReturnType<typeof call>> | null = null
          try {
            answer = await call()
            return settle(gate, answer, left)
          } finally {
            if (answer === null) window.comeBack()
            end()
          }
        },
        giveBack: () => {
          window.comeBack()
          end()
        },
      })
    },
    openings: (key, count) => {
      const gate = gateOf(key)
      return { atMs: openingsOf(gate, count), reason: gate.reason }
    },
  }
}

type ThrottledProblem = Extract<Problem, { kind: 'throttled' }>

type Gate = {
  window: RateWindow
  refusals: number
  /** In a row, without a success between. */
  failures: number
  closed: { openAtMs: number; isProbing: boolean } | null
  /** The last refusal: why whoever has no place has none. */
  reason: ThrottledProblem | null
}

type Departure = { isProbe: boolean; refusals: number }

const PAUSES = { firstMs: 1_000, mostMs: 60_000 }
const JITTER_SHARE = 0.2
/** While a probe is out, others look again after this. */
const PROBE_MS = 1_000
/** ECS's clock may be a moment behind ours. */
const MINUTE_GUARD_MS = 1_000
