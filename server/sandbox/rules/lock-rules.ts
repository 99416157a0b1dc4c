import type { Parameters, Refusal } from '../operation.ts'
import { refusal } from './refusals.ts'
import { isClientToken, isCoolOffPeriod, isLockDuration } from './snapshot-text.ts'

/** The first thing that is wrong with the parameters of LockSnapshot or UnlockSnapshot; `required` are those it cannot do without. */
export const brokenLockParameter = (parameters: Parameters, required: readonly string[]): Refusal | null => {
  const missing = required.find((name) => !parameters.get(name))
  if (missing !== undefined) return refusal('MissingParameter', { fill: [missing] })
  if (!isClientToken(parameters.get('ClientToken') ?? '')) return refusal('InvalidClientToken.Malformed')
  const malformed = Object.entries(PASSES).find(([name, passes]) => parameters.has(name) && !passes(parameters.get(name) ?? ''))
  return malformed === undefined ? null : refusal('InvalidParameter', { fill: [malformed[0]] })
}

const PASSES: Readonly<Record<string, (text: string) => boolean>> = {
  LockMode: (mode) => mode === 'compliance',
  LockDuration: isLockDuration,
  CoolOffPeriod: isCoolOffPeriod,
  DryRun: (text) => text === 'true' || text === 'false',
}
