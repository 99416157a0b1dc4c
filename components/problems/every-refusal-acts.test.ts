import { describe, expect, test } from 'vitest'
import { type StepsHere, stepsFor } from '@/components/problems/steps-for'
import { fieldMarksOf } from '@/components/snapshots/field-marks-of'
import { openSubmission, pauseBeforeNextTry, receiveAnswer, sendFields, waitAndSend } from '@/components/snapshots/submission'
import { DOCUMENTED_ERRORS } from '@/lib/ecs/contract'
import { explain } from '@/lib/errors/explain'
import type { NextStep } from '@/lib/errors/explanation'
import { familyExplanations } from '@/lib/errors/family-explanations'
import { furtherErrors } from '@/lib/errors/further-errors'
import type { Problem } from '@/lib/errors/problem'
import { allSampleProblems, cloudProblem } from '@/lib/errors/test-setup/sample-problems'
import { fail } from '@/lib/result'

const CODES = [...new Set(DOCUMENTED_ERRORS.map(({ code }) => code))]
const FIELDS = { snapshotName: 'before-upgrade', description: '', retentionDays: 30, tags: [], resourceGroupId: '' }
const NOW = new Date('2026-11-24T02:40:00Z')
const nothing = () => undefined

/** Everything that the create form can do about a refusal. */
const FORM: StepsHere = {
  disk: { accountId: 'default', regionId: 'cn-hangzhou', diskId: 'd-bp1s5fnvk4gn2tws0y7c' },
  onSendAgain: nothing,
  onWaitAndSend: nothing,
  onRefresh: nothing,
}
const WITH_RUNNING: StepsHere = { ...FORM, runningSnapshot: { accountId: 'default', regionId: 'cn-hangzhou', snapshotId: 's-1' } }

/** ECS reports throttling and unanswered repeats to the form as what they are, not as refusals. */
const asTheFormMeetsIt = (code: string): Problem =>
  code.includes('Throttling')
    ? { kind: 'throttled', operation: 'CreateSnapshot', code, requestId: null, retryAt: '2026-11-24T02:40:21Z' }
    : cloudProblem({ code })

const offered = (problem: Problem, here: StepsHere): readonly NextStep[] =>
  stepsFor({ problem, explained: explain(problem), here, metAt: NOW.toISOString() }).map(({ step }) => step)

/** Reading about it is no step towards a snapshot; copying is one where the move is somebody else's. */
const helpful = (problem: Problem, here: StepsHere): readonly NextStep[] => {
  const isForSomeoneElse = ['owner', 'developer'].includes(explain(problem).explanation.who)
  return offered(problem, here).filter((step) => step !== 'read-about-this-error' && (step !== 'copy-support-bundle' || isForSomeoneElse))
}

/** What the form does by itself after the answer; `null`: nothing. */
const countdownOf = (problem: Problem): number | null => {
  const sent = receiveAnswer(
    sendFields(
      openSubmission(() => 'key-1'),
      FIELDS,
      () => 'key-2',
    ),
    fail(problem),
  )
  const waiting = waitAndSend(sent, FIELDS, () => 'key-2')
  return waiting.step === 'paused' || waiting.step === 'unconfirmed' ? pauseBeforeNextTry(waiting, NOW) : null
}

describe('each of the 47 refusals', () => {
  test('there are 47', () => {
    expect(CODES).toHaveLength(47)
  })

  test.each(CODES)('%s can be acted on in the form', (code) => {
    const problem = asTheFormMeetsIt(code)
    const isFieldCorrection = explain(problem).explanation.who === 'form' && fieldMarksOf(problem).length > 0

    expect(isFieldCorrection || helpful(problem, FORM).length > 0, offered(problem, FORM).join(', ')).toBe(true)
  })

  test.each(CODES.filter((code) => explain(asTheFormMeetsIt(code)).explanation.who === 'wait'))(
    '%s is for nobody but time: a countdown runs, or a link leads to where it can be seen',
    (code) => {
      const problem = asTheFormMeetsIt(code)

      expect(countdownOf(problem) !== null || offered(problem, FORM).includes('open-disk')).toBe(true)
    },
  )

  test('exactly these are corrected in a field of the form, which is marked and takes the focus', () => {
    expect(CODES.flatMap((code) => fieldMarksOf(asTheFormMeetsIt(code)).map(({ field }) => [code, field]))).toEqual([
      ['InvalidSnapshotName.Malformed', 'snapshotName'],
      ['Duplicate.TagKey', 'tags'],
      ['InvalidTagKey.Malformed', 'tags'],
      ['InvalidTagValue.Malformed', 'tags'],
      ['InvalidRetentionDays.Malformed', 'retentionDays'],
      ['QuotaExceed.Tags', 'tags'],
      ['InvalidDescription.Malformed', 'description'],
      ['InvalidResourceGroup.NotFound', 'resourceGroupId'],
    ])
  })

  test.each(CODES)('%s can be copied for support, with its code and the disk', (code) => {
    const problem = cloudProblem({ code })
    const deed = stepsFor({ problem, explained: explain(problem), here: FORM, metAt: NOW.toISOString() }).find(
      ({ step }) => step === 'copy-support-bundle',
    )?.deed
    const text = deed?.kind === 'copy' ? deed.text() : ''

    expect(text).toContain(`Code: ${code}`)
    expect(text).toContain('RequestId: 473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E')
    expect(text).toContain('DiskId: d-bp1s5fnvk4gn2tws0y7c')
    expect(text).toContain('RegionId: cn-hangzhou')
  })
})

describe('every other code, family and kind', () => {
  test.each(Object.keys(familyExplanations))('the family %s can be acted on', (family) => {
    const problem = cloudProblem({ code: `${family}.SomethingNew` })
    const isFieldCorrection = fieldMarksOf(problem).length > 0

    expect(isFieldCorrection || offered(problem, FORM).length > 0).toBe(true)
  })

  test.each(Object.keys(furtherErrors).filter((code) => explain(cloudProblem({ code })).explanation.who === 'wait'))(
    '%s, which passes by itself, has a countdown or something to look at',
    (code) => {
      const problem = asTheFormMeetsIt(code)
      const looks: readonly NextStep[] = ['open-disk', 'refresh', 'show-running-snapshot']

      expect(countdownOf(problem) !== null || offered(problem, WITH_RUNNING).some((step) => looks.includes(step))).toBe(true)
    },
  )

  test.each(allSampleProblems)('something can be pressed about %j', (problem) => {
    expect(offered(problem, FORM).length).toBeGreaterThan(0)
  })
})
