import { describe, expect, test } from 'vitest'
import { explain } from '@/lib/errors/explain'
import type { Created, WordsKey } from '@/lib/errors/explanation'
import type { Problem } from '@/lib/errors/problem'
import { allSampleProblems, cloudProblem, sampleProblems } from '@/lib/errors/test-setup/sample-problems'

type LookUp = [code: string, matchedBy: 'code' | 'family' | 'kind', words: WordsKey]

const LOOK_UPS: readonly LookUp[] = [
  ['QuotaExceed.Snapshot', 'code', 'quotaManualSnapshots'],
  ['DISK_HAS_CREATING_SNAPSHOT', 'code', 'diskBusyWithSnapshot'],
  ['IncorrectDiskStatus', 'code', 'diskStatus'],
  ['InvalidSecurityToken.Expired', 'code', 'securityTokenExpired'],
  ['LastTokenProcessing', 'code', 'requestStillProcessed'],
  ['QuotaExceed.Tags%s', 'code', 'tooManyTags'],
  ['QuotaExceed.Tags %s', 'code', 'tooManyTags'],

  ['QuotaExceed', 'family', 'quotaOfAccount'],
  ['QuotaExceed.SomethingNew', 'family', 'quotaOfAccount'],
  ['QuotaExceed.Snapshot.PerRegion', 'family', 'quotaManualSnapshots'],
  ['InvalidParameter.SomethingNew', 'family', 'parameterNotAccepted'],
  ['InvalidParameter.KMSKeyId.SomethingNew', 'family', 'kmsKeyNotFound'],
  ['InvalidSecurityToken.SomethingNew', 'family', 'securityTokenUnusable'],
  ['InvalidAccountStatus.SomethingNew', 'family', 'accountStatus'],
  ['MissingParameter.DiskId', 'family', 'parameterMissing'],
  ['MissingParamter.DiskId', 'family', 'parameterMissing'],
  ['IncorrectDiskStatus.SomethingNew', 'family', 'diskStatus'],
  ['Forbidden.SomethingNew', 'family', 'permissionMissing'],
  ['InvalidSnapshotName.TooLong', 'family', 'snapshotNameMalformed'],
  ['BLOCK.Overload', 'family', 'throttled'],

  ['Throttling.SomethingNew', 'family', 'throttled'],
  ['Api.Throttling', 'family', 'throttled'],
  ['UserThrottlingExceeded', 'family', 'throttled'],

  ['SomethingNobodyDescribed', 'kind', 'unknownCode'],
  ['QuotaExceedSnapshot', 'kind', 'unknownCode'],
  ['quotaexceed.snapshot', 'kind', 'unknownCode'],
  ['', 'kind', 'unknownCode'],
  ['.', 'kind', 'unknownCode'],
  ['%s', 'kind', 'unknownCode'],
  ['constructor', 'kind', 'unknownCode'],
  ['__proto__', 'kind', 'unknownCode'],
  ['toString.call', 'kind', 'unknownCode'],
]

const { unreachable, credential, throttled } = sampleProblems

const KINDS: readonly [Problem['kind'], Problem | undefined, WordsKey, Created][] = [
  ['ecs', cloudProblem({ code: 'SomethingNobodyDescribed' }), 'unknownCode', 'unknown'],
  ['throttled', throttled[0], 'throttled', 'no'],
  ['throttled', throttled[1], 'throttled', 'no'],
  ['region-away', sampleProblems['region-away'][0], 'regionAway', 'no'],
  ['unreachable', unreachable[0], 'unreachableRefused', 'no'],
  ['unreachable', unreachable[1], 'unreachableName', 'no'],
  ['unreachable', unreachable[2], 'unreachableTls', 'no'],
  ['unreachable', unreachable[3], 'unreachableReset', 'unknown'],
  ['unreachable', unreachable[4], 'unreachableTimeout', 'unknown'],
  ['unconfirmed', sampleProblems.unconfirmed[0], 'unconfirmed', 'unknown'],
  ['bad-answer', sampleProblems['bad-answer'][0], 'badAnswer', 'unknown'],
  ['credential', credential[0], 'credentialMissing', 'no'],
  ['credential', credential[1], 'credentialUnusable', 'no'],
  ['invalid-input', sampleProblems['invalid-input'][0], 'invalidInput', 'no'],
  ['submit-key-reused', sampleProblems['submit-key-reused'][0], 'submitKeyReused', 'unknown'],
  ['forbidden', sampleProblems.forbidden[0], 'roleNeeded', 'no'],
  ['signed-out', sampleProblems['signed-out'][0], 'signedOut', 'no'],
  ['wrong-password', sampleProblems['wrong-password'][0], 'wrongPassword', 'no'],
  ['too-many-tries', sampleProblems['too-many-tries'][0], 'tooManyTries', 'no'],
  ['link-not-valid', sampleProblems['link-not-valid'][0], 'linkNotValid', 'no'],
  ['directory-away', sampleProblems['directory-away'][0], 'directoryAway', 'no'],
  ['email-taken', sampleProblems['email-taken'][0], 'emailTaken', 'no'],
  ['last-admin', sampleProblems['last-admin'][0], 'lastAdmin', 'no'],
  ['store-unavailable', sampleProblems['store-unavailable'][0], 'storeAway', 'no'],
  ['store-unavailable', sampleProblems['store-unavailable'][1], 'storeFull', 'no'],
  ['foreign-origin', sampleProblems['foreign-origin'][0], 'foreignOrigin', 'no'],
  ['not-found', sampleProblems['not-found'][0], 'notFound', 'no'],
  ['asked-lately', sampleProblems['asked-lately'][0], 'askedLately', 'no'],
  ['not-cancellable', sampleProblems['not-cancellable'][0], 'notCancellable', 'no'],
  ['not-in-progress', sampleProblems['not-in-progress'][0], 'notInProgress', 'no'],
  ['too-large', sampleProblems['too-large'][0], 'tooLarge', 'no'],
  ['stale-page', sampleProblems['stale-page'][0], 'stalePage', 'no'],
  ['offline', sampleProblems.offline[0], 'offline', 'unknown'],
  ['unexpected', sampleProblems.unexpected[0], 'unexpected', 'unknown'],
]

const explained = (problem: Problem | undefined) => {
  if (problem === undefined) throw new Error('no such sample')
  return explain(problem)
}

describe('which explanation a code gets', () => {
  test.each(LOOK_UPS)('%s is found by %s as %s', (code, matchedBy, words) => {
    expect(explain(cloudProblem({ code }))).toMatchObject({ matchedBy, words, explanation: { words } })
  })

  test('the HTTP status does not matter', () => {
    for (const httpStatus of [200, 400, 404, 429, 503]) {
      expect(explain(cloudProblem({ code: 'IncorrectDiskStatus.CreatingSnapshot', httpStatus })).words).toBe('snapshotStillRunning')
    }
  })

  test('a code nobody described is still a missing permission when RAM names the denied action', () => {
    const denied = { action: 'ecs:CreateSnapshot', resource: null, denial: 'implicit' } as const
    expect(explain(cloudProblem({ code: 'NotAllowedAnyMore', denied })).words).toBe('permissionMissing')
  })

  test('a request that is still processed keeps its own words when it is reported as throttling', () => {
    const problem = { ...throttled[1], kind: 'throttled', code: 'IdempotentProcessing' } as const
    expect(explain({ operation: 'CreateSnapshot', requestId: null, retryAt: '2026-11-24T01:53:00Z', ...problem }).words).toBe(
      'requestStillProcessed',
    )
  })
})

describe('which explanation a kind gets', () => {
  test.each(KINDS)('%s %#', (kind, problem, words, created) => {
    expect(problem?.kind).toBe(kind)
    expect(explained(problem)).toMatchObject({ words, explanation: { words, created } })
  })

  test('no kind is left out', () => {
    expect([...new Set(KINDS.map(([kind]) => kind))].toSorted()).toEqual(Object.keys(sampleProblems).toSorted())
  })
})

describe('the facts beside the words', () => {
  test('code and RequestId come along', () => {
    const { code, requestId, values } = explain(cloudProblem({ code: 'DiskInArrears', requestId: 'R-9' }))
    expect({ code, requestId }).toEqual({ code: 'DiskInArrears', requestId: 'R-9' })
    expect(values).toMatchObject({ code: 'DiskInArrears', requestId: 'R-9', operation: 'CreateSnapshot' })
  })

  test('problems without a code or RequestId say so', () => {
    const { code, requestId, cloudMessage } = explain({ kind: 'offline' })
    expect([code, requestId, cloudMessage]).toEqual([null, null, null])
  })

  test('a pause says until when', () => {
    expect(explained(throttled[0]).values).toMatchObject({ retryAt: '2026-11-24T01:53:00Z', operation: 'DescribeDisks' })
  })

  test('the quota of manual snapshots is named only by whoever knows it', () => {
    const problem = cloudProblem({ code: 'QuotaExceed.Snapshot' })
    expect(explain(problem).values.quota).toBe('none')
    expect(explain(problem, { manualSnapshotsPerDisk: 2_000 }).values.quota).toBe(2_000)
  })

  test('the concurrent quota is read from what ECS says, never from the other quota', () => {
    const told = 'The number of snapshots being created for the disk d-1 has exceeded the concurrent quota (10). Please wait.'
    const problem = cloudProblem({ code: 'QuotaExceed.ConcurrentSnapshotQuota', cloudMessage: told })
    expect(explain(problem, { manualSnapshotsPerDisk: 256 }).values.quota).toBe(10)
    expect(explain({ ...problem, cloudMessage: 'Too many.' }, { manualSnapshotsPerDisk: 256 }).values.quota).toBe('none')
  })

  test('the limits of the marked field come from the contract', () => {
    expect(explain(cloudProblem({ code: 'InvalidSnapshotName.Malformed' })).values).toMatchObject({ min: 2, max: 128, reserved: 'auto' })
    expect(explain(cloudProblem({ code: 'InvalidRetentionDays.Malformed' })).values).toMatchObject({ min: 1, max: 65_536 })
    expect(explain(cloudProblem({ code: 'QuotaExceed.Tags' })).values).toMatchObject({ max: 20 })
  })

  test('a denial names the action, from RAM if it says so, else from the operation', () => {
    const denied = { action: 'ecs:DescribeDisks', resource: null, denial: 'explicit' } as const
    expect(explain(cloudProblem({ code: 'Forbidden.RAM', denied })).values).toMatchObject({
      action: 'ecs:DescribeDisks',
      denial: 'explicit',
    })
    expect(explain(cloudProblem({ code: 'Forbidden.RAM' })).values).toMatchObject({ action: 'ecs:CreateSnapshot', denial: 'none' })
  })

  test('explaining is pure: twice the same problem, twice the same facts', () => {
    for (const problem of allSampleProblems) expect(explain(problem)).toEqual(explain(structuredClone(problem)))
  })
})

describe('what ECS says', () => {
  test('its words are kept for a code nobody described', () => {
    const { matchedBy, cloudMessage } = explain(cloudProblem({ code: 'Brand.New', cloudMessage: 'The moon is full.' }))
    expect([matchedBy, cloudMessage]).toEqual(['kind', 'The moon is full.'])
  })

  test.each(['SignatureDoesNotMatch', 'IncompleteSignature', 'SignatureNonceUsed'])(
    '%s repeats the signed request, so it is not shown',
    (code) => {
      expect(explain(cloudProblem({ code, cloudMessage: 'server string to sign is:POST&%2F&AccessKeyId' })).cloudMessage).toBeNull()
    },
  )

  test.each(['', '   ', '%s'])('an empty message (“%s”) is no message', (cloudMessage) => {
    expect(explain(cloudProblem({ code: 'QuotaExceed.Tags', cloudMessage })).cloudMessage).toBeNull()
  })

  test('it stays on one line', () => {
    expect(explain(cloudProblem({ code: 'X', cloudMessage: 'one\r\ntwo\u2028three\u0007' })).cloudMessage).toBe('one two three')
  })
})
