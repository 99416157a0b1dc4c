import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { DOCUMENTED_ERRORS } from '@/lib/ecs/contract'
import type { Explanation, Field, Retry, Who } from '@/lib/errors/explanation'
import { explanationOfCode } from '@/lib/errors/explanation-of-code'
import { explanations } from '@/lib/errors/explanations'
import { furtherErrors } from '@/lib/errors/further-errors'

const publishedRows = readFileSync(new URL('../ecs/documented-errors.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))
  .map(([httpStatus = '', code = '', message = '']) => ({ code, httpStatus: Number(httpStatus), message }))

/**
 * The classification of the 47 codes, transcribed by hand: who can do something about it, and when another try helps.
 * Of the pauses, the two after which only a repeat with the same ClientToken is safe are `same-token`.
 */
const CLASSIFICATION: readonly [code: string, who: Who, retry: Retry][] = [
  ['InvalidParameter.KMSKeyId.NotFound', 'owner', 'after-fix'],
  ['InvalidSnapshotName.Malformed', 'form', 'after-fix'],
  ['IncorrectInstanceStatus', 'console', 'after-state-change'],
  ['DiskCategory.OperationNotSupported', 'form', 'never'],
  ['Duplicate.TagKey', 'form', 'after-fix'],
  ['InvalidTagKey.Malformed', 'form', 'after-fix'],
  ['InvalidTagValue.Malformed', 'form', 'after-fix'],
  ['InvalidRetentionDays.Malformed', 'form', 'after-fix'],
  ['CreateSnapshot.Failed', 'wait', 'backoff'],
  ['Throttling', 'wait', 'backoff'],
  ['IncorrectDiskStatus.CreatingSnapshot', 'wait', 'after-running-snapshot'],
  ['InstanceLockedForSecurity', 'owner', 'after-state-change'],
  ['IncorrectDiskStatus.NeverAttached', 'console', 'after-state-change'],
  ['QuotaExceed.Snapshot', 'console', 'after-fix'],
  ['IncorrectDiskStatus.NeverUsed', 'console', 'after-state-change'],
  ['DiskInArrears', 'owner', 'after-state-change'],
  ['DiskId.ValueNotSupported', 'form', 'never'],
  ['IncorrectDiskStatus', 'console', 'after-state-change'],
  ['InvalidAccountStatus.NotEnoughBalance', 'owner', 'after-fix'],
  ['InvalidAccountStatus.SnapshotServiceUnavailable', 'owner', 'after-fix'],
  ['IncorrectVolumeStatus', 'console', 'after-state-change'],
  ['IdempotentParameterMismatch', 'developer', 'never'],
  ['IncorrectDiskStatus.Invalid', 'console', 'after-state-change'],
  ['IncorrectDiskType.NotSupport', 'form', 'never'],
  ['IncorrectDiskStatus.Transferring', 'wait', 'after-state-change'],
  ['InvalidParameter.KMSKeyId.CMKUnauthorized', 'owner', 'after-fix'],
  ['InvalidParameter.KMSKeyId.CMKNotEnabled', 'owner', 'after-fix'],
  ['InvalidParameter.KMSKeyId.KMSUnauthorized', 'owner', 'after-fix'],
  ['IdempotentProcessing', 'wait', 'same-token'],
  ['QuotaExceed.Tags', 'form', 'after-fix'],
  ['InvalidSnapshotCategory.Malformed', 'developer', 'never'],
  ['InvalidAction.Unauthorized', 'owner', 'never'],
  ['InvalidRegion.NotSupportSnapshotInstantAccessRegion', 'developer', 'after-fix'],
  ['InvalidCategoryAndInstantAccess.Malformed', 'developer', 'after-fix'],
  ['DISK_HAS_CREATING_SNAPSHOT', 'wait', 'after-running-snapshot'],
  ['HibernationConfigured.InstanceOperationForbidden', 'console', 'after-state-change'],
  ['QuotaExceed.SnapshotQuota', 'owner', 'after-fix'],
  ['InvalidInstantAccessRetentionDays.Malformed', 'developer', 'after-fix'],
  ['CloudBoxNotSupportSnapshotWithInstantAccess', 'developer', 'after-fix'],
  ['InvalidOperation.UnfinishedEncryptedSnapshotCopy', 'wait', 'after-state-change'],
  ['QuotaExceed.ConcurrentSnapshotQuota', 'wait', 'after-running-snapshot'],
  ['InvalidDiskId.NotFound', 'form', 'after-fix'],
  ['InvalidDescription.Malformed', 'form', 'after-fix'],
  ['InvalidInstanceId.NotFound', 'wait', 'after-fix'],
  ['InvalidVolumeId.NotFound', 'form', 'after-fix'],
  ['InvalidResourceGroup.NotFound', 'form', 'after-fix'],
  ['InternalError', 'wait', 'same-token'],
]

const FIELDS: readonly [code: string, field: Field | null][] = [
  ['InvalidSnapshotName.Malformed', 'snapshotName'],
  ['InvalidDescription.Malformed', 'description'],
  ['InvalidRetentionDays.Malformed', 'retentionDays'],
  ['Duplicate.TagKey', 'tags'],
  ['QuotaExceed.Tags', 'tags'],
  ['InvalidTagKey.Malformed', 'tags.key'],
  ['InvalidTagValue.Malformed', 'tags.value'],
  ['InvalidResourceGroup.NotFound', 'resourceGroupId'],
  ['InvalidDiskId.NotFound', 'disk'],
  ['IncorrectDiskStatus.NeverAttached', 'disk'],
  ['QuotaExceed.Snapshot', 'disk'],
  ['IncorrectInstanceStatus', 'disk'],
  ['InvalidAccountStatus.NotEnoughBalance', null],
  ['InvalidParameter.KMSKeyId.NotFound', null],
  ['Throttling', null],
  ['InternalError', null],
]

/** After these answers a snapshot may exist: the request, or an earlier copy of it, may have been carried out. */
const OUTCOME_UNKNOWN: readonly string[] = [
  'CreateSnapshot.Failed',
  'IdempotentParameterMismatch',
  'IdempotentProcessing',
  'InternalError',
  'IdempotenceParamNotMatch',
  'InvalidIdempotenceParameter.Mismatch',
  'LastTokenProcessing',
  'RequestTimeout',
  'ServiceUnavailable',
  'SignatureNonceUsed',
  'UnknownError',
]

const everyCode: readonly [string, Explanation][] = [
  ...Object.entries(explanations),
  ...Object.entries(furtherErrors).map(([code, { explanation }]): [string, Explanation] => [code, explanation]),
]
const offersTo = (step: Explanation['nextSteps'][number]) => (row: [string, Explanation]) => row[1].nextSteps.includes(step)

describe('the list of documented codes', () => {
  test('the contract repeats the published table row by row', () => {
    expect(publishedRows).toHaveLength(49)
    expect(DOCUMENTED_ERRORS).toEqual(publishedRows)
  })

  test('each of the 47 published codes is explained, and nothing else is', () => {
    const published = [...new Set(publishedRows.map(({ code }) => code))]
    expect(published).toHaveLength(47)
    expect(Object.keys(explanations)).toEqual(published)
  })

  test('each documented code has words of its own', () => {
    expect(new Set(Object.values(explanations).map(({ words }) => words)).size).toBe(47)
  })

  test('no further code repeats a documented one', () => {
    expect(Object.keys(furtherErrors).filter((code) => code in explanations)).toEqual([])
  })
})

describe('whose move it is', () => {
  test('every documented code is classified', () => {
    expect(CLASSIFICATION.map(([code]) => code)).toEqual(Object.keys(explanations))
  })

  test.each(CLASSIFICATION)('%s is for %s, worth another try %s', (code, who, retry) => {
    expect(explanationOfCode(code)?.explanation).toMatchObject({ who, retry })
  })
})

describe('which field it marks', () => {
  test.each(FIELDS)('%s marks %s', (code, field) => {
    expect(explanationOfCode(code)?.explanation.field).toBe(field)
  })

  test('every part of the form is marked by some code', () => {
    const marked = new Set(Object.values(explanations).map(({ field }) => field))
    const parts: readonly Field[] = [
      'snapshotName',
      'description',
      'retentionDays',
      'tags',
      'tags.key',
      'tags.value',
      'resourceGroupId',
      'disk',
    ]
    expect(parts.filter((part) => !marked.has(part))).toEqual([])
  })
})

describe('what can be pressed', () => {
  test('the outcome is unknown after exactly these codes', () => {
    const unknown = everyCode.filter(([, { created }]) => created === 'unknown').map(([code]) => code)
    expect(unknown.toSorted()).toEqual(OUTCOME_UNKNOWN.toSorted())
  })

  test('nothing that never works can be sent again', () => {
    const never = everyCode.filter(([, { retry }]) => retry === 'never')
    expect(never.length).toBeGreaterThan(0)
    expect(never.filter(offersTo('send-again'))).toEqual([])
  })

  test('while the outcome is unknown and nobody has to do anything, only the same ClientToken is sent again', () => {
    const waiting = everyCode.filter(([, { created, who }]) => created === 'unknown' && who === 'wait')
    const otherwise = waiting.filter(([, { retry }]) => retry !== 'same-token').map(([code]) => code)
    // A documented refusal that may have left something behind: look first, then a new request.
    expect(otherwise).toEqual(['CreateSnapshot.Failed'])
  })

  test('after an unknown outcome nobody is offered to send again by hand', () => {
    expect(everyCode.filter(([, { created }]) => created === 'unknown').filter(offersTo('send-again'))).toEqual([])
  })

  test('whoever waits for a running snapshot can look at it', () => {
    const waiting = everyCode.filter(([, { retry }]) => retry === 'after-running-snapshot')
    expect(waiting.length).toBeGreaterThan(0)
    expect(waiting.filter(offersTo('show-running-snapshot'))).toEqual(waiting)
  })

  test('a fault of the console and a matter for the owner can be handed on', () => {
    const others = everyCode.filter(([, { who }]) => who === 'developer' || who === 'owner')
    expect(others.length).toBeGreaterThan(0)
    expect(others.filter(offersTo('copy-support-bundle'))).toEqual(others)
  })

  test('whoever waits for what passes by itself can have the console do the waiting', () => {
    const waiting = Object.entries(explanations).filter(([, { who, created }]) => who === 'wait' && created === 'no')
    const left = waiting.filter(([, { nextSteps }]) => !nextSteps.some((step) => step === 'wait-and-send'))
    // Throttling names its own moment: the form waits for it without being asked.
    expect(left.map(([code]) => code)).toEqual(['Throttling'])
  })

  test('a missing permission comes with the policy that grants it', () => {
    expect(explanationOfCode('Forbidden.RAM')?.explanation.nextSteps).toContain('copy-ram-statement')
  })

  test('a full quota leads to the oldest snapshots', () => {
    expect(explanationOfCode('QuotaExceed.Snapshot')?.explanation.nextSteps).toEqual(['show-snapshots-oldest-first'])
  })
})
