import 'server-only'
import type { Problem } from '@/lib/errors/problem'
import { fail, type Result } from '@/lib/result'
import { isoTime } from '@/server/clock'

export type Throttle = {
  /** Calls the cloud unless the gate is closed; then the answer is the Problem `throttled` without a call. */
  pass<T>(gate: GateKey, call: () => Promise<Result<T>>): Promise<Result<T>>
}

/** ECS counts per account, region and operation. */
type GateKey = { accountId: string; regionId: string; operation: string }

type ThrottleOptions = {
  now(): number
  /** 0 <= n < 1 */
  random?(): number
}

/**
 * After a Throttling code no call of that kind leaves until the pause is over: 1, 2, 4 … 60 s. Then one probe goes out;
 * its success opens the gate for all, another Throttling doubles the pause.
 */
export const createThrottle = ({ now, random = Math.random }: ThrottleOptions): Throttle => {
  const closed = new Map<string, ClosedGate>()

  const close = (key: string, problem: ThrottledProblem): Problem => {
    const failures = (closed.get(key)?.failures ?? 0) + 1
    const asked = Date.parse(problem.retryAt) - now()
    const pauseMs = Math.min(Math.max(backoffMs(failures), asked), BACKOFF_MAX_MS) * (1 + random() * JITTER_SHARE)
    const gate = { problem, failures, openAtMs: now() + Math.min(Math.ceil(pauseMs), BACKOFF_MAX_MS), isProbing: false }
    closed.set(key, gate)
    return toldBy(gate, now())
  }

  return {
    pass: async (gateKey, call) => {
      const key = [gateKey.accountId, gateKey.regionId, gateKey.operation].join('/')
      const gate = closed.get(key)
      if (gate !== undefined && (gate.isProbing || now() < gate.openAtMs)) return fail(toldBy(gate, now()))
      if (gate !== undefined) gate.isProbing = true
      try {
        const answer = await call()
        const current = closed.get(key)
        if (answer.ok || hasReachedEcs(answer.problem)) {
          if (gate !== undefined && current === gate) closed.delete(key)
          return answer
        }
        if (answer.problem.kind !== 'throttled') return answer
        // calls that left before the gate closed tell nothing new
        if (current !== undefined && current !== gate) return fail(toldBy(current, now()))
        return fail(close(key, answer.problem))
      } finally {
        if (gate !== undefined) gate.isProbing = false
      }
    },
  }
}

type ThrottledProblem = Extract<Problem, { kind: 'throttled' }>

type ClosedGate = { problem: ThrottledProblem; failures: number; openAtMs: number; isProbing: boolean }

const BACKOFF_FIRST_MS = 1_000
const BACKOFF_MAX_MS = 60_000
const JITTER_SHARE = 0.2
/** While a probe is out, others look again after this. */
const PROBE_MS = 1_000

const backoffMs = (failures: number): number => Math.min(BACKOFF_FIRST_MS * 2 ** (failures - 1), BACKOFF_MAX_MS)

const toldBy = (gate: ClosedGate, nowMs: number): Problem => ({
  ...gate.problem,
  retryAt: isoTime(gate.isProbing ? Math.max(gate.openAtMs, nowMs + PROBE_MS) : gate.openAtMs),
})

/** A refusal for another reason shows that the quota is free again. */
const hasReachedEcs = (problem: Problem): boolean => problem.kind === 'ecs'
