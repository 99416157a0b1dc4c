import type { Journal } from '../journal.ts'
import { type ControlAnswer, okAnswer } from './control-answer.ts'
import { journalQuerySchema } from './control-schemas.ts'
import { inWorld } from './in-world.ts'
import type { ControlCall, Route } from './route.ts'
import { withInput } from './with-input.ts'

/** What was asked of a world, and of none. `?after=N` leaves out what was read before. */
export const JOURNAL_ROUTES: readonly Route[] = [
  { method: 'GET', pattern: ['worlds', ':key', 'journal'], answer: inWorld(({ journal }, call) => journalAnswer(journal, call)) },
  { method: 'GET', pattern: ['journal'], answer: (call) => journalAnswer(call.gateway.strays, call) },
]

const journalAnswer = (journal: Journal, { query }: Pick<ControlCall, 'query'>): ControlAnswer =>
  withInput(journalQuerySchema, query, ({ after }) => okAnswer(journal.after(after)))
