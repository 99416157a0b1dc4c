import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Problem } from '@/lib/errors/problem'
import { log } from '@/server/log'

/**
 * Turns a surprise into a Problem with a reference that also stands in the log.
 * The message is left out of both: an SDK error carries addresses and parameters in it.
 */
export const toUnexpected = (error: unknown, where: string): Problem => {
  const reference = randomUUID()
  log.error({ reference, where, error: error instanceof Error ? error.name : typeof error, at: framesOf(error) }, 'unexpected')
  return { kind: 'unexpected', reference }
}

const FRAMES_MAX = 12

const framesOf = (error: unknown): string[] => {
  if (!(error instanceof Error) || error.stack === undefined) return []
  const frames = error.stack.split('\n').filter((line) => /^\s+at /.test(line))
  return frames.slice(0, FRAMES_MAX).map((line) => line.trim())
}
