import 'server-only'
import { say } from '@/server/say'

/** The console cannot start: says why and ends the process. */
export const giveUp = (sentences: readonly string[]): never => {
  sentences.forEach(say)
  process.exit(1)
}
