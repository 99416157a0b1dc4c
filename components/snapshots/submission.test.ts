// Long on purpose: one table of all that can come between a press and its answer.
import { describe, expect, test } from 'vitest'
import {
  openSubmission,
  pauseBeforeNextTry,
  receiveAnswer,
  receiveOperation,
  type Submission,
  sendAgain,
  sendAnyway,
  sendFields,
  stopWaiting,
  TRIES_BY_ITSELF_MAX,
  tellProblem,
  type Unsettled,
  waitAndSend,
} from '@/components/snapshots/submission'
import type { Problem } from '@/lib/errors/problem'
import type { OperationView } from '@/lib/operations/operation-view'
import { fail, ok } from '@/lib/result'
import type { CreateSnapshotFields } from '@/lib/schemas/create-snapshot'

const NOW = new Date('2026-11-24T02:40:00Z')
const FIELDS: CreateSnapshotFields = { snapshotName: 'before-upgrade', description: '', retentionDays: 30, tags: [], resourceGroupId: '' }
const OTHER_FIELDS = { ...FIELDS, retentionDays: 7 }
const SNAPSHOT = {
  accountId: 'default',
  regionId: 'cn-hangzhou',
  snapshotId: 's-bp17441ohwka0yuh9f3d',
  requestId: '473469C7',
  acceptedAt: '2026-11-24T02:40:02Z',
}
const ACCEPTED = ok({ operationId: 'o-1', accepted: SNAPSHOT })
const OPEN = ok({ operationId: 'o-1', accepted: null })

const OPERATION: OperationView = {
  operationId: 'o-1',
  person: 'Li Wei',
  isMine: true,
  accountId: 'default',
  regionId: 'cn-hangzhou',
  diskId: 'd-1',
  diskName: 'web-data',
  snapshotName: 'before-upgrade',
  retentionDays: 30,
  state: 'accepted',
  attempts: 1,
  isCancellable: false,
  acceptedAt: '2026-11-24T02:40:00Z',
  createdAt: null,
  usableAt: null,
  settledAt: null,
  nextTryAt: null,
  snapshotId: null,
  requestId: null,
  problem: null,
  retryOf: null,
}

const refusal = (code: string): Problem => ({
  kind: 'ecs',
  operation: 'CreateSnapshot',
  code,
  httpStatus: 403,
  requestId: '473469C7',
  cloudMessage: 'No.',
  recommendUrl: null,
  denied: null,
  at: '2026-11-24T02:40:01Z',
})
const QUOTA = refusal('QuotaExceed.Snapshot')
const UNCONFIRMED: Problem = { kind: 'unconfirmed', operation: 'CreateSnapshot', submitKey: 'key-1', sentAt: '2026-11-24T02:40:00Z' }
const THROTTLED: Problem = {
  kind: 'throttled',
  operation: 'CreateSnapshot',
  code: 'Throttling',
  requestId: null,
  retryAt: '2026-11-24T02:40:21Z',
}

const keysFrom = () => {
  let count = 0
  return () => {
    count += 1
    return `key-${count}`
  }
}

/** Opens a form and sends it once, with this answer. */
const sentOnce = (problem: Problem, newKey = keysFrom()): Submission =>
  receiveAnswer(sendFields(openSubmission(newKey), FIELDS, newKey), fail(problem))

const keyOf = (submission: Submission): string | null => (submission.step === 'accepted' ? null : submission.binding.key)

const unsettledAfter = (problem: Problem, tries: number): Unsettled => ({
  step: 'unconfirmed',
  binding: { key: 'key-1', sentAs: '', despite: null },
  fields: FIELDS,
  problem,
  tries,
})

describe('a form that is sent', () => {
  test('is accepted with what was sent', () => {
    const newKey = keysFrom()

    expect(receiveAnswer(sendFields(openSubmission(newKey), FIELDS, newKey), ACCEPTED)).toMatchObject({ step: 'accepted', fields: FIELDS })
  })

  test('is not sent a second time while it is under way', () => {
    const newKey = keysFrom()
    const sending = sendFields(openSubmission(newKey), FIELDS, newKey)

    expect(sendFields(sending, OTHER_FIELDS, newKey)).toBe(sending)
    expect(sendAgain(sending, newKey)).toBe(sending)
  })

  test('an answer that nobody waits for changes nothing', () => {
    const open = openSubmission(keysFrom())

    expect(receiveAnswer(open, ACCEPTED)).toBe(open)
  })
})

describe('a refused form', () => {
  test('can be edited, and says why', () => {
    expect(sentOnce(QUOTA)).toMatchObject({ step: 'editing', problem: QUOTA })
  })

  test('is a new request when it goes out again, also unchanged: its operation has come to its end', () => {
    const newKey = keysFrom()

    expect(keyOf(sendFields(sentOnce(QUOTA, newKey), FIELDS, newKey))).toBe('key-2')
  })

  test('that never got as far as an operation keeps its key', () => {
    const newKey = keysFrom()

    expect(keyOf(sendFields(sentOnce({ kind: 'forbidden', needs: 'operator' }, newKey), FIELDS, newKey))).toBe('key-1')
  })
})

test('a form whose key was used for something else goes out under a new key, even unchanged', () => {
  const newKey = keysFrom()
  const reused = sentOnce({ kind: 'submit-key-reused', submitKey: 'key-1' }, newKey)

  expect(keyOf(sendFields(reused, FIELDS, newKey))).toBe('key-2')
})

test('a form that cannot be sent keeps its key', () => {
  const newKey = keysFrom()
  const offline = tellProblem(openSubmission(newKey), { kind: 'offline' })

  expect(offline).toMatchObject({ step: 'editing', problem: { kind: 'offline' } })
  expect(keyOf(sendFields(offline, FIELDS, newKey))).toBe('key-1')
})

describe('a form whose wish is on record and not decided', () => {
  const open = (): Submission => {
    const newKey = keysFrom()
    return receiveAnswer(sendFields(openSubmission(newKey), FIELDS, newKey), OPEN)
  }
  const operation = (change: Partial<OperationView>): OperationView => ({ ...OPERATION, ...change })

  test('is locked, and nothing goes out again from here', () => {
    expect(open()).toMatchObject({ step: 'open', operationId: 'o-1' })
    expect(sendFields(open(), OTHER_FIELDS, keysFrom())).toMatchObject({ step: 'open' })
    expect(sendAgain(open(), keysFrom())).toMatchObject({ step: 'open' })
    expect(stopWaiting(open())).toMatchObject({ step: 'open' })
  })

  test('becomes the snapshot that ECS makes', () => {
    const creating = operation({ state: 'creating', snapshotId: 's-1', requestId: '473469C7', createdAt: '2026-11-24T02:41:00Z' })

    expect(receiveOperation(open(), creating)).toMatchObject({
      step: 'accepted',
      accepted: { snapshotId: 's-1', requestId: '473469C7', acceptedAt: '2026-11-24T02:41:00Z' },
    })
  })

  test('can be edited again when ECS has refused it, and goes out as a new request', () => {
    const newKey = keysFrom()
    const refused = receiveOperation(open(), operation({ state: 'rejected', problem: QUOTA }))

    expect(refused).toMatchObject({ step: 'editing', problem: QUOTA })
    expect(keyOf(sendFields(refused, FIELDS, newKey))).toBe('key-1')
  })

  test('can be edited again when it was taken back', () => {
    expect(receiveOperation(open(), operation({ state: 'cancelled' }))).toMatchObject({ step: 'editing', problem: null })
  })

  test('stays as it is while nothing is decided, and when the news are of another one', () => {
    const before = open()

    expect(receiveOperation(before, operation({ state: 'unknown' }))).toBe(before)
    expect(receiveOperation(before, operation({ operationId: 'o-2', state: 'creating', snapshotId: 's-1' }))).toBe(before)
  })
})

describe('a form without an answer', () => {
  test.each<[string, Problem]>([
    ['the answer is missing', UNCONFIRMED],
    ['the browser lost the network', { kind: 'offline' }],
    ['the answer could not be read', { kind: 'bad-answer', operation: 'CreateSnapshot', httpStatus: 502, requestId: null }],
    ['ECS did not answer in time', { kind: 'unreachable', operation: 'CreateSnapshot', endpoint: 'ecs', cause: 'timeout' }],
    ['the console failed', { kind: 'unexpected', reference: null }],
    ['ECS is still at it', refusal('IdempotentProcessing')],
  ])('is locked when %s', (_, problem) => {
    const locked = sentOnce(problem)

    expect(locked).toMatchObject({ step: 'unconfirmed', tries: 1 })
    expect(sendFields(locked, OTHER_FIELDS, keysFrom())).toBe(locked)
    expect(stopWaiting(locked)).toBe(locked)
  })

  test.each([['CreateSnapshot.Failed'], ['InvalidDescription.Malformed'], ['SomethingNobodyDocumented']])(
    'a refusal with the code %s is an answer, so the form is not locked',
    (code) => {
      expect(sentOnce(refusal(code)).step).toBe('editing')
    },
  )

  test('checks with the same key and the same fields, and counts the tries', () => {
    const again = sendAgain(sentOnce(UNCONFIRMED), keysFrom())

    expect(again).toMatchObject({ step: 'sending', binding: { key: 'key-1' }, fields: FIELDS })
    expect(receiveAnswer(again, fail(UNCONFIRMED))).toMatchObject({ step: 'unconfirmed', tries: 2 })
    expect(receiveAnswer(again, ACCEPTED)).toMatchObject({ step: 'accepted' })
  })

  test('that ECS refuses at last can be edited again', () => {
    expect(receiveAnswer(sendAgain(sentOnce(UNCONFIRMED), keysFrom()), fail(QUOTA))).toMatchObject({ step: 'editing', problem: QUOTA })
  })

  test.each<[string, Problem]>([
    ['the page is older than the console', { kind: 'stale-page' }],
    ['the role was withdrawn', { kind: 'forbidden', needs: 'operator' }],
    ['ECS asks for a pause', THROTTLED],
  ])('stays unconfirmed when the repeat cannot be carried out because %s', (_, problem) => {
    expect(receiveAnswer(sendAgain(sentOnce(UNCONFIRMED), keysFrom()), fail(problem))).toMatchObject({ step: 'unconfirmed', problem })
  })
})

describe('a form that ECS asked to send later', () => {
  test('waits, goes out as a new request, and can be taken back', () => {
    const newKey = keysFrom()
    const paused = sentOnce(THROTTLED, newKey)

    expect(paused.step).toBe('paused')
    expect(keyOf(sendAgain(paused, newKey))).toBe('key-2')
    expect(stopWaiting(paused)).toMatchObject({ step: 'editing', problem: THROTTLED })
  })

  test('is given back after five tries', () => {
    const tries = [1, 2, 3, 4].reduce(
      (submission) => receiveAnswer(sendAgain(submission, keysFrom()), fail(THROTTLED)),
      sentOnce(THROTTLED),
    )

    expect(tries).toMatchObject({ step: 'editing', problem: THROTTLED })
  })
})

describe('the pause before the next try', () => {
  test.each([
    [1, 5_000],
    [2, 10_000],
    [3, 20_000],
    [4, 40_000],
    [5, 60_000],
    [TRIES_BY_ITSELF_MAX - 1, 60_000],
    [TRIES_BY_ITSELF_MAX, null],
  ])('after %i tries is %s ms', (tries, pauseMs) => {
    expect(pauseBeforeNextTry(unsettledAfter(UNCONFIRMED, tries), NOW)).toBe(pauseMs)
  })

  test('is what ECS asked for', () => {
    expect(pauseBeforeNextTry(unsettledAfter(THROTTLED, 1), NOW)).toBe(21_000)
  })

  test('is none when that moment has passed', () => {
    expect(pauseBeforeNextTry(unsettledAfter(THROTTLED, 1), new Date('2026-11-24T03:00:00Z'))).toBe(0)
  })

  test('never ends by itself when only a person can help', () => {
    expect(pauseBeforeNextTry(unsettledAfter({ kind: 'stale-page' }, 1), NOW)).toBeNull()
  })
})

describe('a form that waits for the disk', () => {
  const RUNNING = refusal('IncorrectDiskStatus.CreatingSnapshot')
  const TRANSFERRING = refusal('IncorrectDiskStatus.Transferring')
  const waiting = (problem: Problem, newKey = keysFrom()): Submission => waitAndSend(sentOnce(problem, newKey), FIELDS, newKey)
  const answered = (submission: Submission, problem: Problem): Submission => receiveAnswer(sendAgain(submission, keysFrom()), fail(problem))
  const pauseOf = (submission: Submission) => (submission.step === 'paused' ? pauseBeforeNextTry(submission, NOW) : 'not paused')

  test.each([
    ['half a minute for a running snapshot', RUNNING, 30_000],
    ['a minute for anything else', TRANSFERRING, 60_000],
  ])('waits %s', (_, problem, pauseMs) => {
    expect(waiting(problem)).toMatchObject({ step: 'paused', fields: FIELDS })
    expect(pauseOf(waiting(problem))).toBe(pauseMs)
  })

  test('waits on while ECS answers the same, and is accepted when it can be', () => {
    const again = answered(waiting(RUNNING), RUNNING)

    expect(again).toMatchObject({ step: 'paused', problem: RUNNING })
    expect(receiveAnswer(sendAgain(again, keysFrom()), ACCEPTED)).toMatchObject({ step: 'accepted' })
  })

  test('gives up after a dozen tries, and says why', () => {
    let submission = waiting(RUNNING)
    for (let count = 0; count < TRIES_BY_ITSELF_MAX; count += 1) submission = answered(submission, RUNNING)

    expect(submission).toMatchObject({ step: 'editing', problem: RUNNING })
  })

  test('ends with a refusal that does not pass by itself', () => {
    expect(answered(waiting(RUNNING), QUOTA)).toMatchObject({ step: 'editing', problem: QUOTA })
  })

  test('can be stopped, and what was typed stays', () => {
    expect(stopWaiting(waiting(RUNNING))).toMatchObject({ step: 'editing', problem: RUNNING })
  })

  test('waits for nothing that nobody can wait for, and not unasked', () => {
    expect(waiting(QUOTA)).toMatchObject({ step: 'editing' })
    expect(sentOnce(RUNNING)).toMatchObject({ step: 'editing', problem: RUNNING })
    expect(waitAndSend(openSubmission(keysFrom()), FIELDS, keysFrom())).toMatchObject({ step: 'editing' })
  })

  test('an answer that is not known is asked for, not waited for', () => {
    expect(answered(waiting(RUNNING), UNCONFIRMED)).toMatchObject({ step: 'unconfirmed' })
  })
})

describe('whoever is asked whether another snapshot is meant', () => {
  const ASKED = {
    kind: 'asked-lately',
    operationId: '0b9f5c3e-7a55-4b8e-9f0d-2f1f4c5d6e7f',
    person: 'Ada Admin',
    isMine: false,
    state: 'creating',
    acceptedAt: '2026-11-24T02:00:00Z',
  } as const
  const asked = (newKey: () => string) => receiveAnswer(sendFields(openSubmission(newKey), FIELDS, newKey), fail(ASKED))

  test('and says yes, sends the same under the same key, and says what is known', () => {
    const newKey = keysFrom()

    expect(sendAnyway(asked(newKey), FIELDS, newKey)).toMatchObject({
      step: 'sending',
      binding: { key: 'key-1', despite: ASKED.operationId },
    })
  })

  test('and presses the button of the form once more, is asked again', () => {
    const newKey = keysFrom()

    expect(sendFields(asked(newKey), FIELDS, newKey)).toMatchObject({ step: 'sending', binding: { despite: null } })
  })

  test('stays with the yes while the answer to it is open', () => {
    const newKey = keysFrom()
    const unconfirmed = receiveAnswer(sendAnyway(asked(newKey), FIELDS, newKey), fail(UNCONFIRMED))

    expect(sendAgain(unconfirmed, newKey)).toMatchObject({ binding: { key: 'key-1', despite: ASKED.operationId } })
  })

  test('is not asked about the snapshot that this very form has made', () => {
    const newKey = keysFrom()
    const accepted = receiveAnswer(sendFields(openSubmission(newKey), FIELDS, newKey), ACCEPTED)

    expect(openSubmission(newKey, accepted)).toMatchObject({ step: 'editing', binding: { despite: 'o-1' } })
  })
})
