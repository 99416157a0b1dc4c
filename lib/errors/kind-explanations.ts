import { type Explanation, explanation, TELL_SOMEONE } from '@/lib/errors/explanation'
import type { Problem, ProblemKind, UnreachableCause } from '@/lib/errors/problem'

type StoreCause = Extract<Problem, { kind: 'store-unavailable' }>['cause']
type CredentialCause = Extract<Problem, { kind: 'credential' }>['cause']

/** For a problem without a code, or with one that nobody has described. */
export const explanationOfKind = (problem: Problem): Explanation => {
  if (problem.kind === 'credential') return credentialExplanations[problem.cause]
  if (problem.kind === 'store-unavailable') return storeExplanations[problem.cause]
  if (problem.kind === 'unreachable') return unreachableExplanations[problem.cause]
  return kindExplanations[problem.kind]
}

export const kindExplanations = {
  // An unknown code on a create proves nothing: only documented refusals are certain.
  ecs: explanation('unknownCode', ['owner', 'after-fix'], { created: 'unknown', nextSteps: TELL_SOMEONE }),
  throttled: explanation('throttled', ['wait', 'backoff']),
  'region-away': explanation('regionAway', ['wait', 'backoff']),
  unconfirmed: explanation('unconfirmed', ['wait', 'same-token'], { created: 'unknown', nextSteps: ['open-disk'] }),
  'bad-answer': explanation('badAnswer', ['wait', 'same-token'], { created: 'unknown', nextSteps: ['refresh', 'copy-support-bundle'] }),
  'invalid-input': explanation('invalidInput', ['form', 'after-fix']),
  'submit-key-reused': explanation('submitKeyReused', ['form', 'never'], { created: 'unknown', nextSteps: ['open-disk'] }),
  forbidden: explanation('roleNeeded', ['owner', 'after-fix']),
  'signed-out': explanation('signedOut', ['console', 'after-fix']),
  'wrong-password': explanation('wrongPassword', ['form', 'after-fix']),
  'too-many-tries': explanation('tooManyTries', ['wait', 'backoff']),
  'link-not-valid': explanation('linkNotValid', ['owner', 'never']),
  'directory-away': explanation('directoryAway', ['owner', 'backoff']),
  'email-taken': explanation('emailTaken', ['form', 'after-fix']),
  'last-admin': explanation('lastAdmin', ['form', 'after-state-change']),
  'foreign-origin': explanation('foreignOrigin', ['console', 'after-fix']),
  'not-found': explanation('notFound', ['form', 'after-fix'], { nextSteps: ['refresh'] }),
  'not-in-progress': explanation('notInProgress', ['console', 'never'], { nextSteps: ['refresh'] }),
  'asked-lately': explanation('askedLately', ['form', 'after-yes'], { nextSteps: ['show-operation', 'create-anyway'] }),
  'not-cancellable': explanation('notCancellable', ['console', 'never'], { nextSteps: ['refresh'] }),
  'too-large': explanation('tooLarge', ['form', 'after-fix']),
  'stale-page': explanation('stalePage', ['form', 'after-fix'], { nextSteps: ['reload-page'] }),
  offline: explanation('offline', ['console', 'same-token'], { created: 'unknown', nextSteps: ['send-again'] }),
  unexpected: explanation('unexpected', ['developer', 'same-token'], { created: 'unknown', nextSteps: ['refresh', 'copy-support-bundle'] }),
} satisfies Record<Exclude<ProblemKind, 'credential' | 'unreachable' | 'store-unavailable'>, Explanation>

export const credentialExplanations = {
  missing: explanation('credentialMissing', ['owner', 'after-fix'], { nextSteps: ['copy-support-bundle'] }),
  unusable: explanation('credentialUnusable', ['owner', 'after-fix'], { nextSteps: ['copy-support-bundle'] }),
} satisfies Record<CredentialCause, Explanation>

/** Whatever is asked of ECS is recorded first, so without a store nothing is asked. */
export const storeExplanations = {
  away: explanation('storeAway', ['owner', 'backoff'], { nextSteps: ['refresh'] }),
  full: explanation('storeFull', ['owner', 'after-fix'], { nextSteps: ['copy-support-bundle'] }),
} satisfies Record<StoreCause, Explanation>

/** The first three happen before a byte of the request has left; after the last two ECS may have acted. */
export const unreachableExplanations = {
  refused: explanation('unreachableRefused', ['owner', 'backoff'], { nextSteps: ['refresh', 'copy-support-bundle'] }),
  'name-not-found': explanation('unreachableName', ['owner', 'after-fix'], { nextSteps: ['copy-support-bundle'] }),
  tls: explanation('unreachableTls', ['owner', 'after-fix'], { nextSteps: ['copy-support-bundle'] }),
  reset: explanation('unreachableReset', ['wait', 'same-token'], { created: 'unknown', nextSteps: ['refresh'] }),
  timeout: explanation('unreachableTimeout', ['wait', 'same-token'], { created: 'unknown', nextSteps: ['refresh'] }),
} satisfies Record<UnreachableCause, Explanation>
