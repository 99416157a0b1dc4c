import type errors from '@/lib/messages/en/errors.json'

/**
 * What a refusal means for the person in front of the screen, as data. Its sentences stand in the `errors` messages:
 * `words.<words>.{title,why,next}`, `who.<who>`, `retry.<retry>`, `created.<created>`, `nextStep.<step>`.
 */
export type Explanation = {
  words: WordsKey
  /** Whose move it is. `form`: the operator, here; `console`: the operator, elsewhere; `owner`: who runs the account or this console. */
  who: Who
  /** What makes another try worthwhile. `same-token`: only a repeat with the same ClientToken is safe. */
  retry: Retry
  /** The part of the create form that the refusal is about. */
  field: Field | null
  /** What this answer alone tells. After an earlier attempt of unknown outcome, `no` speaks of the last attempt only. */
  created: Created
  nextSteps: readonly NextStep[]
}

export type WordsKey = keyof (typeof errors)['words']

export const WHO = ['form', 'console', 'owner', 'wait', 'developer'] as const
export type Who = (typeof WHO)[number]

export const RETRIES = ['never', 'after-fix', 'after-state-change', 'after-running-snapshot', 'after-yes', 'backoff', 'same-token'] as const
export type Retry = (typeof RETRIES)[number]

export type Field = 'snapshotName' | 'description' | 'retentionDays' | 'tags' | 'tags.key' | 'tags.value' | 'resourceGroupId' | 'disk'

export const CREATED = ['no', 'unknown'] as const
export type Created = (typeof CREATED)[number]

/** Things that can be pressed. What each does is the screen's business. */
export const NEXT_STEPS = [
  'show-running-snapshot',
  'show-snapshots-oldest-first',
  'open-disk',
  'copy-ram-statement',
  'wait-and-send',
  'send-again',
  'show-operation',
  'create-anyway',
  'refresh',
  'choose-another-disk',
  'copy-support-bundle',
  'read-about-this-error',
  'reload-page',
] as const
export type NextStep = (typeof NEXT_STEPS)[number]

/** One row of the tables: the words, the move (who, and when another try helps), and the rest where it differs from the usual. */
export const explanation = (
  words: WordsKey,
  [who, retry]: readonly [Who, Retry],
  rest: Partial<Pick<Explanation, 'field' | 'created' | 'nextSteps'>> = {},
): Explanation => ({ words, who, retry, field: null, created: 'no', nextSteps: [], ...rest })

/** The steps of every refusal that somebody else has to put right: hand it on, or read up on it. */
export const TELL_SOMEONE = ['copy-support-bundle', 'read-about-this-error'] as const satisfies readonly NextStep[]
