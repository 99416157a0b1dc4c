import { explain } from '@/lib/errors/explain'
import type { Problem } from '@/lib/errors/problem'
import { withoutSecrets } from '@/lib/errors/without-secrets'

/** Where it happened; ids only. */
export type SupportPlace = { accountId: string; regionId: string; diskId?: string; snapshotId?: string }

export type BundleFacts = {
  problem: Problem
  place: SupportPlace | null
  at: string
  /** What the screen says about it, in the reader's language: comes first, so that the text can be handed on as a message. */
  told?: readonly string[]
}

/**
 * Plain text to paste into a ticket, one fact a line, what is unknown left out. `at` is ISO 8601 and is written in UTC.
 * The labels are the names of the fields, the same in every language: the reader is the vendor's support or whoever runs this console.
 * Holds no secret: no key, no signature, and no message that repeats a signed request; every line is looked through for one.
 */
export const supportBundle = ({ problem, place, at, told = [] }: BundleFacts): string => {
  const { code, requestId, cloudMessage } = explain(problem)
  const facts: readonly Fact[] = [
    ['Problem', problem.kind],
    ['Code', code],
    ['HTTP status', 'httpStatus' in problem ? problem.httpStatus : null],
    ['RequestId', requestId],
    ['Operation', 'operation' in problem ? problem.operation : null],
    ['Message', cloudMessage],
    ...factsOfKind(problem),
    ['Time (UTC)', new Date(at).toISOString()],
    ['Account', place?.accountId],
    ['RegionId', place?.regionId],
    ['DiskId', place?.diskId],
    ['SnapshotId', place?.snapshotId],
  ]
  const lines = facts
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([label, value]) => `${label}: ${onOneLine(String(value))}`)
  const sentences = told.length === 0 ? [] : [...told.map(onOneLine), '']
  return [...sentences, ...lines].map(withoutSecrets).join('\n')
}

type Fact = readonly [label: string, value: string | number | null | undefined]

const factsOfKind = (problem: Problem): readonly Fact[] => {
  switch (problem.kind) {
    case 'ecs':
      return [
        ['Denied action', problem.denied?.action],
        ['Denied resource', problem.denied?.resource],
      ]
    case 'throttled':
    case 'region-away':
      return [['Next try', problem.retryAt]]
    case 'unreachable':
      return [
        ['Endpoint', problem.endpoint],
        ['Cause', problem.cause],
      ]
    case 'unconfirmed':
      return [
        ['Submit key', problem.submitKey],
        ['Sent', problem.sentAt],
      ]
    case 'credential':
    case 'store-unavailable':
      return [['Cause', problem.cause]]
    case 'invalid-input':
      return [['Rules', problem.issues.map(({ path, rule }) => `${path} ${rule}`).join(', ')]]
    case 'submit-key-reused':
      return [['Submit key', problem.submitKey]]
    case 'forbidden':
      return [['Needs role', problem.needs]]
    case 'not-found':
      return [['Not found', `${problem.what} ${problem.id}`]]
    case 'not-in-progress':
      return [['Status', `${problem.snapshotId} ${problem.status}`]]
    case 'asked-lately':
      return [['Operation', `${problem.operationId} ${problem.state} ${problem.acceptedAt}`]]
    case 'not-cancellable':
      return [['State', `${problem.operationId} ${problem.state}`]]
    case 'too-large':
      return [['Limit (bytes)', problem.limitBytes]]
    case 'unexpected':
      return [['Reference', problem.reference]]
    case 'too-many-tries':
      return [['Try again', problem.retryAt]]
    case 'signed-out':
    case 'wrong-password':
    case 'link-not-valid':
    case 'directory-away':
    case 'email-taken':
    case 'last-admin':
    case 'bad-answer':
    case 'foreign-origin':
    case 'stale-page':
    case 'offline':
      return []
  }
}

/** A value from outside must not look like a further fact. */
const onOneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
