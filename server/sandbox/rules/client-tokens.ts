import { createHash } from 'node:crypto'
import type { Call, Parameters } from '../operation.ts'
import { DAY_MS, HOUR_MS } from '../world/iso-time.ts'
import { own } from '../world/own.ts'
import type { RememberedToken, World } from '../world/world.ts'

/** `null`: no token was sent, or it was never seen; `mismatch`: it came with other parameters. `id` is that of the thing it made. */
export type Recall = { kind: 'same'; id: string } | { kind: 'mismatch' } | null

/** What the ClientToken of this request did before. Tokens are kept apart by action; their letters count, their parameters are compared as sent. */
export const recallToken = (world: World, parameters: Parameters, { action, nowMs }: Call): Recall => {
  const token = parameters.get('ClientToken') ?? ''
  const remembered = token === '' ? undefined : own(world.clientTokens, `${action} ${token}`)
  if (remembered === undefined || isOld(remembered, nowMs)) return null
  return remembered.fingerprint === fingerprintOf(parameters) ? { kind: 'same', id: remembered.id } : { kind: 'mismatch' }
}

/** Only successes are remembered: a refused request may be sent again with its token when its cause is gone. */
export const rememberToken = (world: World, parameters: Parameters, { action, nowMs, id }: Call & { id: string }): void => {
  const token = parameters.get('ClientToken') ?? ''
  if (token === '') return
  forgetOld(world, nowMs)
  world.clientTokens[`${action} ${token}`] = { fingerprint: fingerprintOf(parameters), id, rememberedAtMs: nowMs }
}

/** ECS does not say how long it remembers; the sandbox remembers for a day, so that it does not grow for ever. */
const MEMORY_MS = DAY_MS

const isOld = ({ rememberedAtMs }: RememberedToken, nowMs: number): boolean => nowMs - rememberedAtMs > MEMORY_MS

/** The hour of the world's time in which its tokens were last looked through. */
const lookedThrough = new WeakMap<World, number>()

const forgetOld = (world: World, nowMs: number): void => {
  const hour = Math.floor(nowMs / HOUR_MS)
  if (lookedThrough.get(world) === hour) return
  lookedThrough.set(world, hour)
  for (const [key, remembered] of Object.entries(world.clientTokens)) {
    if (isOld(remembered, nowMs)) delete world.clientTokens[key]
  }
}

const fingerprintOf = (parameters: Parameters): string => {
  const compared = [...parameters].filter(([name]) => name !== 'ClientToken').sort(([one], [other]) => (one < other ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(compared)).digest('base64url')
}
