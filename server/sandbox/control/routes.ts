import { okAnswer } from './control-answer.ts'
import { EDIT_ROUTES } from './edit-routes.ts'
import { FAULT_ROUTES } from './fault-routes.ts'
import { JOURNAL_ROUTES } from './journal-routes.ts'
import { POLICY_ROUTES } from './policy-routes.ts'
import type { Route } from './route.ts'
import { WORLD_ROUTES } from './world-routes.ts'

const HEALTH: Route = {
  method: 'GET',
  pattern: ['health'],
  answer: ({ gateway: { worlds, saver } }) => {
    const stateFileFailure = saver.failure()
    return okAnswer({ status: stateFileFailure === null ? 'ok' : 'cannot-save', worlds: worlds.list().length, stateFileFailure })
  },
}

/** Everything that the control port can do. */
export const ROUTES: readonly Route[] = [HEALTH, ...WORLD_ROUTES, ...EDIT_ROUTES, ...POLICY_ROUTES, ...FAULT_ROUTES, ...JOURNAL_ROUTES]
