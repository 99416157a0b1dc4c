import type { World } from './world/world.ts'

/** Request parameters as the gateway hands them on: flat (`Tag.1.Key`), decoded, the gateway's own ones taken out. */
export type Parameters = ReadonlyMap<string, string>

/** A refusal as ECS words it. `extra` is merged into the body (AccessDeniedDetail). */
export type Refusal = { code: string; httpStatus: number; message: string; extra?: Record<string, unknown> }

export type OperationAnswer = { ok: true; body: Record<string, unknown> } | { ok: false; refusal: Refusal }

export type Call = {
  action: string
  requestId: string
  /** The world's time in ms since the epoch: the movable clock, not the machine's. */
  nowMs: number
}

/**
 * One API operation. It may change the world; it never waits, so that a request is answered as a whole.
 * It depends on nothing but its arguments, so that a call can be repeated after a crash (state-log.ts).
 */
export type Operation = (world: World, parameters: Parameters, call: Call) => OperationAnswer
