import { ramPolicySchema } from '../ram/ram-policy.ts'
import { okAnswer } from './control-answer.ts'
import { inWorld } from './in-world.ts'
import type { Route } from './route.ts'
import { withInput } from './with-input.ts'

const PATTERN = ['worlds', ':key', 'policy'] as const

/** The RAM policy of a key. Without one everything is allowed; an empty one allows nothing. */
export const POLICY_ROUTES: readonly Route[] = [
  { method: 'GET', pattern: PATTERN, answer: inWorld(({ policy }) => okAnswer({ policy })) },
  {
    method: 'PUT',
    pattern: PATTERN,
    answer: inWorld((tenant, { body }) =>
      withInput(ramPolicySchema, body, (policy) => {
        tenant.policy = policy
        return okAnswer({ policy })
      }),
    ),
  },
  {
    method: 'DELETE',
    pattern: PATTERN,
    answer: inWorld((tenant) => {
      tenant.policy = null
      return okAnswer({ policy: null })
    }),
  },
]
