import 'server-only'
import { type Environment, readEnvironment } from '@/server/config/env'

/** The settings of this process. The start refuses wrong ones with sentences (server/boot.ts), so here they are right. */
export const settings = (): Environment => {
  kept ??= read()
  return kept
}

let kept: Environment | undefined

const read = (): Environment => {
  const reading = readEnvironment()
  if (!reading.ok) throw new Error(reading.sentences.join(' '))
  return reading.environment
}
