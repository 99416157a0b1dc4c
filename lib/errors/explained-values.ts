import {
  DESCRIPTION_MAX_CHARACTERS,
  DESCRIPTION_MIN_CHARACTERS,
  RETENTION_DAYS_MAX,
  RETENTION_DAYS_MIN,
  SNAPSHOT_NAME_MAX_CHARACTERS,
  SNAPSHOT_NAME_MIN_CHARACTERS,
  SNAPSHOT_NAME_RESERVED_PREFIX,
  TAG_KEY_MAX_CHARACTERS,
  TAG_KEY_RESERVED_PREFIXES,
  TAG_VALUE_MAX_CHARACTERS,
  TAGS_MAX,
  URL_PREFIXES,
} from '@/lib/ecs/contract'
import type { Explanation, Field, WordsKey } from '@/lib/errors/explanation'
import type { CloudProblem, Problem } from '@/lib/errors/problem'

/** Fills the placeholders of a message; the messages format the numbers. */
export type MessageValues = Readonly<Record<string, string | number>>

/** Everything that the three sentences of an explanation may name. `none` stands for "not known", as a branch of a select. */
export const explainedValues = (problem: Problem, explanation: Explanation, known: { manualSnapshotsPerDisk?: number }): MessageValues => ({
  ...valuesOfField(explanation.field),
  ...PUBLISHED_LIMITS[explanation.words],
  ...valuesOfProblem(problem),
  ...(problem.kind === 'ecs' ? { quota: quotaOf(problem, known) } : {}),
})

/** The balance is told by the second row of InvalidAccountStatus.NotEnoughBalance, the minutes by the page on signatures. */
const PUBLISHED_LIMITS: Partial<Record<WordsKey, MessageValues>> = {
  notEnoughBalance: { minimumBalanceCny: 100 },
  clockWrong: { allowedMinutes: 15 },
}

const [url, otherUrl] = URL_PREFIXES
const [reserved, otherReserved] = TAG_KEY_RESERVED_PREFIXES

const valuesOfField = (field: Field | null): MessageValues => (field === null ? {} : LIMITS_OF_FIELD[field])

const LIMITS_OF_FIELD: Record<Field, MessageValues> = {
  snapshotName: {
    min: SNAPSHOT_NAME_MIN_CHARACTERS,
    max: SNAPSHOT_NAME_MAX_CHARACTERS,
    reserved: SNAPSHOT_NAME_RESERVED_PREFIX,
  },
  description: { min: DESCRIPTION_MIN_CHARACTERS, max: DESCRIPTION_MAX_CHARACTERS, url, otherUrl },
  retentionDays: { min: RETENTION_DAYS_MIN, max: RETENTION_DAYS_MAX },
  tags: { max: TAGS_MAX },
  'tags.key': { max: TAG_KEY_MAX_CHARACTERS, reserved, otherReserved, url, otherUrl },
  'tags.value': { max: TAG_VALUE_MAX_CHARACTERS, url, otherUrl },
  resourceGroupId: {},
  disk: {},
}

const valuesOfProblem = (problem: Problem): MessageValues => {
  switch (problem.kind) {
    case 'ecs':
      return { code: problem.code, operation: problem.operation, ...requestIdOf(problem), ...denialOf(problem) }
    case 'throttled':
      return { code: problem.code, operation: problem.operation, ...requestIdOf(problem), retryAt: problem.retryAt }
    case 'region-away':
      return { operation: problem.operation, region: problem.regionId, retryAt: problem.retryAt }
    case 'unreachable':
      return { operation: problem.operation, endpoint: problem.endpoint }
    case 'unconfirmed':
      return { operation: problem.operation, sentAt: problem.sentAt }
    case 'bad-answer':
      return { operation: problem.operation, ...requestIdOf(problem), httpStatus: problem.httpStatus ?? 'none' }
    case 'invalid-input':
      return { count: problem.issues.length }
    case 'forbidden':
      return { role: problem.needs }
    case 'not-found':
      return { what: problem.what, id: problem.id }
    case 'not-in-progress':
      return { id: problem.snapshotId, status: problem.status }
    case 'asked-lately':
      return { person: problem.person, isMine: String(problem.isMine), state: problem.state, at: problem.acceptedAt }
    case 'not-cancellable':
      return { id: problem.operationId, state: problem.state }
    case 'too-large':
      return { limitKiB: Math.floor(problem.limitBytes / BYTES_PER_KIB) }
    case 'unexpected':
      return { reference: problem.reference ?? 'none' }
    case 'too-many-tries':
      return { retryAt: problem.retryAt }
    case 'signed-out':
    case 'wrong-password':
    case 'link-not-valid':
    case 'directory-away':
    case 'email-taken':
    case 'last-admin':
    case 'store-unavailable':
    case 'credential':
    case 'submit-key-reused':
    case 'foreign-origin':
    case 'stale-page':
    case 'offline':
      return {}
  }
}

const BYTES_PER_KIB = 1_024

const requestIdOf = ({ requestId }: { requestId: string | null }): MessageValues => (requestId === null ? {} : { requestId })

const denialOf = ({ denied, operation }: CloudProblem): MessageValues => ({
  action: denied?.action ?? (operation === '' ? 'none' : `ecs:${operation}`),
  denial: denied?.denial ?? 'none',
})

/** Only the concurrent quota is told by ECS itself, in its message; the other comes from whoever asks. */
const quotaOf = ({ code, cloudMessage }: CloudProblem, known: { manualSnapshotsPerDisk?: number }): number | 'none' => {
  if (code === 'QuotaExceed.Snapshot') return known.manualSnapshotsPerDisk ?? 'none'
  const told = /concurrent quota \((\d{1,6})\)/.exec(cloudMessage)?.[1]
  return told === undefined ? 'none' : Number(told)
}
