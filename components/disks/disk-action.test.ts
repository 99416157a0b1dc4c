import { expect, test } from 'vitest'
import { diskAction } from '@/components/disks/disk-action'
import type { Check, CheckId, EligibilityReason, Verdict } from '@/lib/ecs/eligibility'
import type { RunningSnapshot } from '@/lib/ecs/fleet'

const check = (id: CheckId, verdict: Verdict, reason: EligibilityReason): Check => ({ id, verdict, reason, values: {} })

const PASSED = check('category', 'pass', 'category-supported')
const NEVER_ATTACHED = check('ever-attached', 'block', 'never-attached')
const NEAR_QUOTA = check('quota', 'warn', 'quota-near')
const SOME_RUNNING = check('running', 'warn', 'some-running')
const AS_MANY_AS_ALLOWED = check('running', 'warn', 'as-many-running-as-allowed')

const snapshot = (snapshotId: string, progressPercent: number): RunningSnapshot => ({
  snapshotId,
  name: null,
  progressPercent,
  remainingSeconds: null,
  isAvailable: false,
  createdAt: null,
})

const row = (verdict: Verdict, checks: readonly Check[], running: readonly RunningSnapshot[] = []) => ({
  running,
  eligibility: { verdict, checks },
})

test('a disk that passes every check offers the button', () => {
  expect(diskAction(row('pass', [PASSED]))).toEqual({ kind: 'create' })
})

test('a blocked disk says why instead of offering the button', () => {
  expect(diskAction(row('block', [PASSED, NEAR_QUOTA, NEVER_ATTACHED]))).toEqual({ kind: 'blocked', check: NEVER_ATTACHED })
})

test('a warned disk offers the button together with the reason', () => {
  expect(diskAction(row('warn', [PASSED, NEAR_QUOTA]))).toEqual({ kind: 'create-with-care', check: NEAR_QUOTA })
})

test.each(['service-unseen', 'quota-unseen'] as const)('what is true of the whole account (%s) does not mark every row', (reason) => {
  const accountWide = check('service', 'warn', reason)
  expect(diskAction(row('warn', [PASSED, accountWide]))).toEqual({ kind: 'create' })
  expect(diskAction(row('warn', [accountWide, NEAR_QUOTA]))).toEqual({ kind: 'create-with-care', check: NEAR_QUOTA })
})

test('a disk with a running snapshot shows it, even when the disk is blocked meanwhile', () => {
  const running = [snapshot('s-1', 62)]
  expect(diskAction(row('block', [NEVER_ATTACHED], running))).toEqual({
    kind: 'running',
    slowest: running[0],
    count: 1,
    canCreateAnother: false,
  })
})

test('of several running snapshots the slowest is shown, because it decides when all are done', () => {
  const action = diskAction(row('warn', [SOME_RUNNING], [snapshot('s-1', 62), snapshot('s-2', 8), snapshot('s-3', 90)]))
  expect(action).toMatchObject({ kind: 'running', count: 3, slowest: { snapshotId: 's-2' } })
})

test.each([
  ['a disk type that makes several snapshots side by side can start another', SOME_RUNNING, true],
  ['a disk that already makes as many as allowed cannot', AS_MANY_AS_ALLOWED, false],
] as const)('%s', (_, runningCheck, canCreateAnother) => {
  expect(diskAction(row('warn', [runningCheck], [snapshot('s-1', 50)]))).toMatchObject({ canCreateAnother })
})
