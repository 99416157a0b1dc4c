import type { Parameters } from '../operation.ts'
import { sentTags } from '../rules/sent-tags.ts'
import type { Fault, FaultEffect } from './fault.ts'

/** A tag that anyone can type into a create form: its value says how the request fails. */
const FAULT_TAG_KEY = 'sandbox-fault'
const ACTION = 'CreateSnapshot'
const AFTER = '-after'
const ONCE = '-once'
const SLOW_BY_TAG_MS = 5_000
const SEEN_TOKENS_MAX = 10_000

/** The tokens whose first attempt has met its fault. One per world; beyond 10,000 the oldest are forgotten. */
export class SeenTokens {
  readonly #tokens = new Set<string>()

  /** `true`: not seen before. A request without a token is always new. */
  isFirst(token: string | undefined): boolean {
    if (token === undefined || token === '') return true
    if (this.#tokens.has(token)) return false
    this.#tokens.add(token)
    const [oldest] = this.#tokens
    if (this.#tokens.size > SEEN_TOKENS_MAX && oldest !== undefined) this.#tokens.delete(oldest)
    return true
  }
}

/**
 * The fault that a CreateSnapshot asks for by its tag: a code, `hang`, `cut`, `html-503` or `slow`, then `-after` (the operation runs,
 * its answer is lost) or `-once` or both. `hang`, `cut` and `slow` meet the first attempt of a ClientToken only, so that a resend succeeds.
 */
export const tagFault = (action: string, parameters: Parameters, seen: SeenTokens): Fault | null => {
  if (action !== ACTION) return null
  const value = faultTagValue(parameters)
  if (value === null) return null
  const isOnce = value.endsWith(ONCE)
  const wish = isOnce ? value.slice(0, -ONCE.length) : value
  const isAfter = wish.endsWith(AFTER)
  const effect = effectOf(isAfter ? wish.slice(0, -AFTER.length) : wish)
  if (effect === null) return null
  if ((isOnce || isFirstAttemptOnly(effect)) && !seen.isFirst(parameters.get('ClientToken'))) return null
  return { ...effect, when: isAfter ? 'after' : 'before', delayMs: effect.kind === 'slow' ? SLOW_BY_TAG_MS : 0 }
}

const faultTagValue = (parameters: Parameters): string | null =>
  sentTags(parameters).find(({ key }) => key === FAULT_TAG_KEY)?.value ?? null

const effectOf = (wish: string): FaultEffect | null => {
  switch (wish) {
    case '':
      return null
    case 'hang':
      return { kind: 'hang' }
    case 'cut':
      return { kind: 'cut', afterBytes: null }
    case 'html-503':
      return { kind: 'html', httpStatus: 503 }
    case 'slow':
      return { kind: 'slow' }
    default:
      return { kind: 'code', code: wish, httpStatus: null, message: null, extra: null }
  }
}

const isFirstAttemptOnly = ({ kind }: FaultEffect): boolean => kind === 'hang' || kind === 'cut' || kind === 'slow'
