import type { CloudProblem, Problem, ProblemKind } from '@/lib/errors/problem'

export const cloudProblem = (facts: Partial<CloudProblem> & Pick<CloudProblem, 'code'>): CloudProblem => ({
  kind: 'ecs',
  operation: 'CreateSnapshot',
  httpStatus: 403,
  requestId: '473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E',
  cloudMessage: 'The sentence of ECS.',
  recommendUrl: null,
  denied: null,
  at: '2026-11-24T01:52:45Z',
  ...facts,
})

type Samples = { [Kind in ProblemKind]: readonly Extract<Problem, { kind: Kind }>[] }

/** At least one problem of every kind, and one of every variant that has words of its own. */
export const sampleProblems = {
  ecs: [
    cloudProblem({ code: 'QuotaExceed.Snapshot' }),
    cloudProblem({ code: 'SomethingNobodyDescribed' }),
    cloudProblem({ code: 'SomethingNobodyDescribed', operation: 'DescribeDisks', requestId: null, cloudMessage: '' }),
    cloudProblem({ code: 'Forbidden.RAM', denied: { action: 'ecs:DescribeDisks', resource: null, denial: 'implicit' } }),
    cloudProblem({ code: 'Forbidden.RAM', denied: { action: 'ecs:DescribeDisks', resource: null, denial: 'explicit' } }),
    cloudProblem({ code: 'Forbidden.RAM' }),
  ],
  throttled: [
    { kind: 'throttled', operation: 'DescribeDisks', code: 'Throttling.User', requestId: null, retryAt: '2026-11-24T01:53:00Z' },
    { kind: 'throttled', operation: 'CreateSnapshot', code: 'SlowDown', requestId: 'R-1', retryAt: '2026-11-24T01:53:00Z' },
  ],
  'region-away': [{ kind: 'region-away', operation: 'CreateSnapshot', regionId: 'cn-hangzhou', retryAt: '2026-11-24T01:53:00Z' }],
  unreachable: (['refused', 'name-not-found', 'tls', 'reset', 'timeout'] as const).map((cause) => ({
    kind: 'unreachable',
    operation: 'CreateSnapshot',
    endpoint: 'ecs.cn-hangzhou.aliyuncs.com',
    cause,
  })),
  unconfirmed: [
    {
      kind: 'unconfirmed',
      operation: 'CreateSnapshot',
      submitKey: '0b9f5c3e-7a55-4b8e-9f0d-2f1f4c5d6e7f',
      sentAt: '2026-11-24T01:52:45Z',
    },
  ],
  'bad-answer': [
    { kind: 'bad-answer', operation: 'CreateSnapshot', httpStatus: null, requestId: null },
    { kind: 'bad-answer', operation: 'DescribeDisks', httpStatus: 502, requestId: 'R-2' },
  ],
  credential: [
    { kind: 'credential', cause: 'missing' },
    { kind: 'credential', cause: 'unusable' },
  ],
  'invalid-input': [
    { kind: 'invalid-input', issues: [{ path: 'snapshotName', rule: 'name-length' }] },
    {
      kind: 'invalid-input',
      issues: [
        { path: 'snapshotName', rule: 'name-length' },
        { path: 'tags.3.key', rule: 'tag-key-prefix' },
      ],
    },
  ],
  'submit-key-reused': [{ kind: 'submit-key-reused', submitKey: '0b9f5c3e-7a55-4b8e-9f0d-2f1f4c5d6e7f' }],
  forbidden: (['viewer', 'operator', 'admin'] as const).map((needs) => ({ kind: 'forbidden', needs })),
  'signed-out': [{ kind: 'signed-out' }],
  'wrong-password': [{ kind: 'wrong-password' }],
  'too-many-tries': [{ kind: 'too-many-tries', retryAt: '2026-11-24T02:07:00Z' }],
  'link-not-valid': [{ kind: 'link-not-valid' }],
  'directory-away': [{ kind: 'directory-away' }],
  'email-taken': [{ kind: 'email-taken' }],
  'last-admin': [{ kind: 'last-admin' }],
  'store-unavailable': (['away', 'full'] as const).map((cause) => ({ kind: 'store-unavailable', cause })),
  'foreign-origin': [{ kind: 'foreign-origin' }],
  'not-found': (['account', 'region', 'disk', 'snapshot', 'person'] as const).map((what) => ({ kind: 'not-found', what, id: `${what}-1` })),
  'not-cancellable': (['sending', 'unknown', 'creating'] as const).map((state) => ({ kind: 'not-cancellable', operationId: 'o-1', state })),
  'asked-lately': (['creating', 'accomplished', 'needs_attention'] as const).map((state, index) => ({
    kind: 'asked-lately',
    operationId: '0b9f5c3e-7a55-4b8e-9f0d-2f1f4c5d6e7f',
    person: 'Ada Admin',
    isMine: index === 0,
    state,
    acceptedAt: '2026-11-24T02:00:00Z',
  })),
  'not-in-progress': (['accomplished', 'failed'] as const).map((status) => ({ kind: 'not-in-progress', snapshotId: 's-1', status })),
  'too-large': [{ kind: 'too-large', limitBytes: 65_536 }],
  'stale-page': [{ kind: 'stale-page' }],
  offline: [{ kind: 'offline' }],
  unexpected: [
    { kind: 'unexpected', reference: null },
    { kind: 'unexpected', reference: 'E-4711' },
  ],
} satisfies Samples

export const allSampleProblems: readonly Problem[] = Object.values(sampleProblems).flat()
