/** How an operation may end when everything has healed. */
export type Ending = 'accomplished' | 'failed' | 'rejected' | 'cancelled' | 'needs_attention'

export type FaultCase = {
  name: string
  /** Armed for the disk of the wish, in this order. Words of the sandbox's control port. */
  arms: readonly Readonly<Record<string, unknown>>[]
  endings: readonly Ending[]
  /** It waits with nothing open at the cloud, so the operator may take it back. */
  mayBeTakenBack: boolean
  /** What is done to the cloud besides. */
  besides: 'forget-tokens' | 'fail-in-the-making' | null
}

const CREATE = { action: 'CreateSnapshot' } as const
const LIST = { action: 'DescribeSnapshots' } as const
/** More often than any operation asks: as long as the run lasts. */
const ALWAYS = 1_000
/** As of a list that lags: well formed, and without what was just made. */
const EMPTY_LIST = JSON.stringify({
  RequestId: 'lag',
  NextToken: '',
  TotalCount: 0,
  PageSize: 10,
  PageNumber: 1,
  Snapshots: { Snapshot: [] },
})
const LAG = { ...LIST, kind: 'body', body: EMPTY_LIST, times: 3 } as const

const made = (name: string, ...arms: FaultCase['arms']): FaultCase => ({
  name,
  arms,
  endings: ['accomplished'],
  mayBeTakenBack: false,
  besides: null,
})

/** Each way to lose an answer, once before and once after the snapshot was made. */
const lost = (name: string, fault: Readonly<Record<string, unknown>>): readonly FaultCase[] =>
  (['before', 'after'] as const).map((when) => made(`${name} ${when}`, { ...CREATE, ...fault, when }))

const refused = (code: string): FaultCase => ({
  ...made(`refused ${code}`, { ...CREATE, kind: 'code', code, times: ALWAYS }),
  endings: ['rejected'],
})

const waits = (name: string, ...arms: FaultCase['arms']): FaultCase => ({
  ...made(name, ...arms),
  endings: ['accomplished', 'cancelled'],
  mayBeTakenBack: true,
})

/** The matrix of what a cloud does to a request for a snapshot, and how each must end. */
export const FAULT_CASES: readonly [FaultCase, ...FaultCase[]] = [
  made('none'),
  ...lost('hang', { kind: 'hang' }),
  ...lost('cut', { kind: 'cut' }),
  ...lost('cut short', { kind: 'cut', afterBytes: 10 }),
  ...lost('html 502', { kind: 'html', httpStatus: 502 }),
  ...lost('html 503', { kind: 'html', httpStatus: 503 }),
  ...lost('InternalError 500', { kind: 'code', code: 'InternalError', httpStatus: 500 }),
  ...lost('ServiceUnavailable 503', { kind: 'code', code: 'ServiceUnavailable', httpStatus: 503 }),
  ...lost('error in JSON 504', { kind: 'body', httpStatus: 504, body: '{"message":"upstream timed out"}' }),
  ...lost('body []', { kind: 'body', body: '[]' }),
  ...lost('body {}', { kind: 'body', body: '{}' }),
  ...lost('body null', { kind: 'body', body: 'null' }),
  ...lost('empty SnapshotId', { kind: 'body', body: '{"SnapshotId":""}' }),
  ...lost('odd SnapshotId', { kind: 'body', body: '{"SnapshotId":["s-1"],"__proto__":{"ok":true}}' }),
  ...lost('SignatureNonceUsed', { kind: 'code', code: 'SignatureNonceUsed', httpStatus: 400 }),
  ...lost('IdempotentProcessing', { kind: 'code', code: 'IdempotentProcessing' }),
  made('IdempotentProcessing three times', { ...CREATE, kind: 'code', code: 'IdempotentProcessing', times: 3 }),
  made('slow 3 s', { ...CREATE, kind: 'slow', delayMs: 3_000 }),
  made('effect later than the deadline', { ...CREATE, kind: 'slow', delayMs: 25_000 }),
  made('lag of the list', { ...CREATE, kind: 'cut', when: 'after' }, LAG),
  { ...made('tokens forgotten, lag of the list', { ...CREATE, kind: 'cut', when: 'after' }, LAG), besides: 'forget-tokens' },
  { ...made('tokens forgotten', { ...CREATE, kind: 'hang', when: 'after' }), besides: 'forget-tokens' },
  made(
    'refused because of the lost answer',
    { ...CREATE, kind: 'code', code: 'IdempotentProcessing', when: 'after' },
    { ...CREATE, kind: 'code', code: 'IncorrectDiskStatus.CreatingSnapshot', times: 2 },
  ),
  // where no console is up in time the cloud makes it after all; what the store says is held against what the cloud says
  { ...made('fails in the making'), endings: ['failed', 'accomplished'], besides: 'fail-in-the-making' },
  waits('Throttling', { ...CREATE, kind: 'code', code: 'Throttling', times: 2 }),
  waits('Throttling.User', { ...CREATE, kind: 'code', code: 'Throttling.User', times: 2 }),
  waits('InvalidAccessKeyId.NotFound', { ...CREATE, kind: 'code', code: 'InvalidAccessKeyId.NotFound' }),
  waits('SignatureDoesNotMatch', { ...CREATE, kind: 'code', code: 'SignatureDoesNotMatch' }),
  refused('QuotaExceed.Snapshot'),
  refused('IncorrectDiskStatus.CreatingSnapshot'),
  refused('Forbidden.RAM'),
  {
    ...made('IdempotentParameterMismatch', { ...CREATE, kind: 'code', code: 'IdempotentParameterMismatch', times: ALWAYS }),
    endings: ['needs_attention'],
  },
]

export const faultCase = (name: string): FaultCase => {
  const found = FAULT_CASES.find((one) => one.name === name)
  if (found === undefined) throw new Error(`no fault case "${name}"`)
  return found
}

/** The request has reached the cloud and has no effect yet; after so long it has one, whoever still listens. */
export const heldBefore = (delayMs: number): FaultCase => made('held before its effect', { ...CREATE, kind: 'slow', delayMs })

export const HELD_AFTER: FaultCase = made('held after its effect', { ...CREATE, kind: 'hang', when: 'after' })

/** The first request is lost, and the look for it is held. */
export const HELD_LOOK: FaultCase = made(
  'held while it is looked for',
  { ...CREATE, kind: 'cut', when: 'after' },
  { ...LIST, kind: 'slow', delayMs: 4_000 },
)
