import 'server-only'
import type { ProblemKind } from '@/lib/errors/problem'

/** For programs that read the JSON; people read the Problem. A trouble with the cloud is a trouble of what stands behind us. */
export const HTTP_STATUS = {
  ecs: 502,
  throttled: 503,
  'region-away': 503,
  unreachable: 504,
  unconfirmed: 504,
  'bad-answer': 502,
  credential: 503,
  'invalid-input': 400,
  'submit-key-reused': 409,
  forbidden: 403,
  'signed-out': 401,
  'wrong-password': 401,
  'too-many-tries': 429,
  'link-not-valid': 410,
  'directory-away': 503,
  'email-taken': 409,
  'last-admin': 409,
  'store-unavailable': 503,
  'foreign-origin': 403,
  'not-found': 404,
  'not-in-progress': 409,
  'not-cancellable': 409,
  'asked-lately': 409,
  'too-large': 413,
  'stale-page': 409,
  offline: 503,
  unexpected: 500,
} as const satisfies Record<ProblemKind, number>
