import { expect, test } from 'vitest'
import { checkRun, type Finding, type Observed } from './check-run.ts'
import { faultCase } from './fault-cases.ts'
import { MARKER_TAG_KEY } from './read-cloud.ts'

/* The checker finds what it is there to find: in a history in which all is well, one thing at a time is made wrong. */

const WISH = {
  submitKey: 'key-1',
  accountId: 'account-1',
  regionId: 'cn-hangzhou',
  diskId: 'd-1',
  snapshotName: 'chaos-1',
  retentionDays: 30,
  tags: [{ key: 'number', value: '1' }],
  fault: faultCase('cut after'),
  habit: 'patient',
} as const
const SNAPSHOT = {
  snapshotId: 's-1',
  accountId: 'account-1',
  diskId: 'd-1',
  name: 'chaos-1',
  retentionDays: 30,
  tags: [
    { key: 'number', value: '1' },
    { key: MARKER_TAG_KEY, value: 'op-1' },
  ],
  isFailed: false,
} as const
const OPERATION = {
  operationId: 'op-1',
  accountId: 'account-1',
  diskId: 'd-1',
  snapshotName: 'chaos-1',
  state: 'accomplished',
  snapshotId: 's-1',
  acceptedAt: '2026-11-24T02:00:00Z',
  steps: [],
}
const REQUEST = {
  sequence: 1,
  at: 1,
  accountId: 'account-1',
  action: 'CreateSnapshot',
  diskId: 'd-1',
  clientToken: 'op-1',
  fingerprint: 'same',
  effectId: 's-1',
  isPending: false,
  code: null,
  isFaulted: true,
}
const INTENT = { outcome: 'intent', subjectId: 'd-1', facts: { operationId: 'op-1', submitKey: 'key-1' } } as const
const DONE = { ...INTENT, outcome: 'done', facts: { ...INTENT.facts, snapshotId: 's-1' } } as const
const OK = { at: 2, type: 'ok', submitKey: 'key-1', call: 'submit', console: 1, operationId: 'op-1', snapshotId: 's-1' } as const

const WELL = {
  wishes: [WISH],
  events: [{ at: 1, type: 'invoke', submitKey: 'key-1', call: 'submit', console: 1 }, OK],
  operations: [OPERATION],
  missing: [],
  audit: [INTENT, DONE],
  isAuditWhole: true,
  exitCodes: [0, 0],
  requests: [REQUEST, { ...REQUEST, sequence: 2 }],
  snapshots: [SNAPSHOT],
} satisfies Observed

test('in a history in which all is well it finds nothing', () => {
  expect(checkRun(WELL)).toEqual([])
})

test('also when a refused wish left nothing, and a lost one nobody was told about never came to the store', () => {
  const rejected = { ...OPERATION, state: 'rejected', snapshotId: null }
  const refused = {
    ...WELL,
    wishes: [{ ...WISH, fault: faultCase('refused Forbidden.RAM') }],
    operations: [rejected],
    audit: [INTENT],
    snapshots: [],
  }
  const neverCame = { ...WELL, events: WELL.events.slice(0, 1), operations: [], audit: [], requests: [], snapshots: [] }

  expect(checkRun(refused)).toEqual([])
  expect(checkRun(neverCame)).toEqual([])
})

const SECOND = { ...SNAPSHOT, snapshotId: 's-2' }
const WITHOUT_MARKER = { ...SECOND, tags: [] }

const PLANTED: readonly [string, Partial<Observed>, Pick<Finding, 'invariant' | 'harm'>][] = [
  ['two snapshots of one operation', { snapshots: [SNAPSHOT, SECOND] }, { invariant: 'I1', harm: 'duplicate' }],
  ['a second snapshot without the marker', { snapshots: [SNAPSHOT, WITHOUT_MARKER] }, { invariant: 'I1', harm: 'duplicate' }],
  ['one submit key that became two operations', { events: [OK, { ...OK, operationId: 'op-2' }] }, { invariant: 'I1', harm: 'duplicate' }],
  ['an accepted operation that is not in the store', { operations: [], missing: ['op-1'] }, { invariant: 'I2', harm: 'lost' }],
  ['one that was answered, and that no record names', { operations: [], audit: [], snapshots: [] }, { invariant: 'I2', harm: 'lost' }],
  ['an operation that never settles', { operations: [{ ...OPERATION, state: 'unknown' }] }, { invariant: 'I2', harm: 'lost' }],
  ['accomplished without a snapshot', { snapshots: [] }, { invariant: 'I3', harm: 'wrong' }],
  ['accomplished with another snapshot', { operations: [{ ...OPERATION, snapshotId: 's-9' }] }, { invariant: 'I3', harm: 'wrong' }],
  ['accomplished, and the cloud failed', { snapshots: [{ ...SNAPSHOT, isFailed: true }] }, { invariant: 'I3', harm: 'wrong' }],
  ['failed, and the snapshot is well', { operations: [{ ...OPERATION, state: 'failed' }] }, { invariant: 'I3', harm: 'wrong' }],
  ['another retention than was wished', { snapshots: [{ ...SNAPSHOT, retentionDays: null }] }, { invariant: 'I3', harm: 'wrong' }],
  ['another name than was wished', { snapshots: [{ ...SNAPSHOT, name: 'chaos-2' }] }, { invariant: 'I3', harm: 'wrong' }],
  ['a tag that is not there', { snapshots: [{ ...SNAPSHOT, tags: SNAPSHOT.tags.slice(1) }] }, { invariant: 'I3', harm: 'wrong' }],
  ['rejected, and there is a snapshot', { operations: [{ ...OPERATION, state: 'rejected' }] }, { invariant: 'I4', harm: 'wrong' }],
  ['cancelled, and there is a snapshot', { operations: [{ ...OPERATION, state: 'cancelled' }] }, { invariant: 'I4', harm: 'wrong' }],
  ['a snapshot that belongs to no operation', { operations: [], events: [], audit: [] }, { invariant: 'I5', harm: 'lost' }],
  ['a snapshot that the audit does not tell', { audit: [INTENT] }, { invariant: 'I5', harm: 'wrong' }],
  ['a snapshot that the audit tells twice', { audit: [INTENT, DONE, DONE] }, { invariant: 'I5', harm: 'wrong' }],
  ['one token for two requests', { requests: [REQUEST, { ...REQUEST, fingerprint: 'other' }] }, { invariant: 'I6', harm: 'wrong' }],
  ['one wish under two tokens', { requests: [REQUEST, { ...REQUEST, clientToken: 'op-2' }] }, { invariant: 'I6', harm: 'wrong' }],
  ['a request without a token', { requests: [{ ...REQUEST, clientToken: null }] }, { invariant: 'I6', harm: 'wrong' }],
  [
    'a mismatch that nobody armed',
    { requests: [{ ...REQUEST, code: 'IdempotentParameterMismatch', isFaulted: false }] },
    { invariant: 'I6', harm: 'wrong' },
  ],
  ['a console that does not end when it is asked to', { exitCodes: [0, null] }, { invariant: 'ending', harm: 'wrong' }],
  ['a broken chain', { isAuditWhole: false }, { invariant: 'I7', harm: 'wrong' }],
  ['an operation without an intent', { audit: [DONE] }, { invariant: 'I7', harm: 'wrong' }],
  [
    'needs_attention after a lost answer',
    { operations: [{ ...OPERATION, state: 'needs_attention' }] },
    { invariant: 'ending', harm: 'wrong' },
  ],
  [
    'taken back, and made all the same',
    { events: [OK, { ...OK, call: 'take-back' }], wishes: [{ ...WISH, fault: faultCase('Throttling') }] },
    { invariant: 'ending', harm: 'wrong' },
  ],
]

test.each(PLANTED)('%s is found', (_, change, expected) => {
  expect(checkRun({ ...WELL, ...change })).toContainEqual(expect.objectContaining(expected))
})
