import { createHash } from 'node:crypto'
import type { Snapshot } from '@/lib/ecs/snapshot'
import type { CloudProblem, Problem } from '@/lib/errors/problem'
import { fail, ok, type Result } from '@/lib/result'
import type { Clock } from '@/server/clock'
import type { Gateway } from '@/server/ecs/gateway'
import type { CreateSnapshotParameters } from '@/server/ecs/requests'
import { aSnapshot } from '@/server/test-setup/fleet-rows'

/** What becomes of the next request for a snapshot. */
export type Fate =
  | 'answered'
  | 'lost before'
  | 'lost after'
  /** The effect comes later than the answer is waited for. */
  | 'late'
  | 'processing before'
  | 'processing after'
  | 'throttled'
  | 'key refused'
  | 'refused'
  /** Refused if a snapshot of the disk is being made, whoever asked for it. */
  | 'busy'
  | 'mismatch'
  /** It reaches the cloud, or not, and whoever asked never hears of it. */
  | 'held before'
  | 'held after'

export type Send = { clientToken: string; parameters: string }
type Made = { snapshotId: string; marker: string; madeAtMs: number }

type Late = { dueAtMs: number; parameters: CreateSnapshotParameters; snapshotId: string | null }

const LATE_MS = 20_000
/** A cloud that says "still processing" knows the token for a while. */
const TOKEN_KNOWN_MS = 60_000

/** A cloud of one disk: tokens, snapshots, and a list that lags. Nothing in it is the console's. */
export class TinyEcs {
  readonly #clock: Clock
  readonly #tokens = new Map<string, string>()
  #saidProcessingAtMs = Number.NEGATIVE_INFINITY
  #late: Late[] = []
  readonly #release: (() => void)[] = []
  readonly made: Made[] = []
  readonly sends: Send[] = []
  /** With what comes late it stays below the minute after which the console believes the list. */
  lagMs = 30_000
  fate: Fate = 'answered'

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** A request that was held is answered at last, to somebody who may have been frozen for long. */
  releaseHeld(): void {
    for (const release of this.#release.splice(0)) release()
  }

  /** ECS does not say how long it remembers. */
  forgetTokens(): void {
    if (this.#clock.now() - this.#saidProcessingAtMs > TOKEN_KNOWN_MS) this.#tokens.clear()
  }

  /** What is late takes effect when its time has come. */
  settleLate(): void {
    for (const late of this.#late.filter(({ dueAtMs }) => dueAtMs <= this.#clock.now())) this.#takeEffect(late)
  }

  readonly createSnapshot: Gateway['createSnapshot'] = async (_, parameters) => {
    this.settleLate()
    this.sends.push({ clientToken: parameters.clientToken, parameters: JSON.stringify(parameters) })
    const fate = this.fate
    this.fate = 'answered'
    if (this.#late.some((one) => one.parameters.clientToken === parameters.clientToken)) return this.#stillProcessing()
    switch (fate) {
      case 'answered':
        return this.#answer(parameters)
      case 'lost before':
        return fail(LOST)
      case 'lost after':
        this.#make(parameters)
        return fail(LOST)
      case 'late':
        this.#comesLate(parameters)
        return fail(LOST)
      case 'processing before':
        return this.#stillProcessing()
      case 'processing after':
        this.#make(parameters)
        return this.#stillProcessing()
      case 'throttled':
        return fail({ kind: 'throttled', operation: CREATE, code: 'Throttling', requestId: null, retryAt: this.#iso() })
      case 'key refused':
        return this.#refuse('InvalidAccessKeyId.NotFound')
      case 'refused':
        return this.made.length === 0 ? this.#refuse('QuotaExceed.Snapshot') : this.#answer(parameters)
      case 'busy':
        return this.made.length === 0 ? this.#answer(parameters) : this.#refuse('IncorrectDiskStatus.CreatingSnapshot')
      case 'mismatch':
        return this.#refuse('IdempotentParameterMismatch')
      case 'held before':
        return this.#heldLate(this.#comesLate(parameters))
      case 'held after': {
        const answer = this.#answer(parameters)
        return this.#held(() => answer)
      }
    }
  }

  readonly findSnapshotByMarker: Gateway['findSnapshotByMarker'] = async (_, { operationId }) => {
    this.settleLate()
    const listed = this.made.find(({ marker, madeAtMs }) => marker === operationId && this.#clock.now() - madeAtMs >= this.lagMs)
    return ok(listed === undefined ? null : this.#row(listed))
  }

  #answer(parameters: CreateSnapshotParameters): Result<{ snapshotId: string; requestId: string | null }> {
    return ok({ snapshotId: this.#make(parameters), requestId: 'request' })
  }

  #make({ clientToken, tag }: CreateSnapshotParameters): string {
    const known = this.#tokens.get(clientToken)
    if (known !== undefined) return known
    const snapshotId = `s-${createHash('sha256').update(`${clientToken} ${this.made.length}`).digest('hex').slice(0, 20)}`
    this.made.push({ snapshotId, marker: tag?.at(-1)?.value ?? '', madeAtMs: this.#clock.now() })
    this.#tokens.set(clientToken, snapshotId)
    return snapshotId
  }

  #comesLate(parameters: CreateSnapshotParameters): Late {
    const late = { dueAtMs: this.#clock.now() + LATE_MS, parameters, snapshotId: null }
    this.#late.push(late)
    return late
  }

  #takeEffect(late: Late): string {
    this.#late = this.#late.filter((other) => other !== late)
    late.snapshotId ??= this.#make(late.parameters)
    return late.snapshotId
  }

  #heldLate(late: Late): Promise<Result<{ snapshotId: string; requestId: string | null }>> {
    return this.#held(() => ok({ snapshotId: this.#takeEffect(late), requestId: 'request' }))
  }

  #held<T>(answer: () => T): Promise<T> {
    return new Promise((resolve) => this.#release.push(() => resolve(answer())))
  }

  #stillProcessing(): Result<never> {
    this.#saidProcessingAtMs = this.#clock.now()
    return this.#refuse('IdempotentProcessing')
  }

  #refuse(code: string): Result<never> {
    return fail({ ...REFUSAL, code, at: this.#iso() })
  }

  #row({ snapshotId }: Made): Snapshot {
    return aSnapshot({ snapshotId, status: 'progressing', progressPercent: 1 })
  }

  #iso(): string {
    return new Date(this.#clock.now()).toISOString()
  }
}

const CREATE = 'CreateSnapshot'
const LOST = { kind: 'unreachable', operation: CREATE, endpoint: 'ecs.test', cause: 'timeout' } as const satisfies Problem
const REFUSAL = {
  kind: 'ecs',
  operation: CREATE,
  httpStatus: 403,
  requestId: 'request',
  cloudMessage: '',
  recommendUrl: null,
  denied: null,
} as const satisfies Omit<CloudProblem, 'code' | 'at'>
