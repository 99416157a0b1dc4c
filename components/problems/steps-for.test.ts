import { describe, expect, test } from 'vitest'
import { type StepsHere, stepsFor } from '@/components/problems/steps-for'
import { explain } from '@/lib/errors/explain'
import type { CloudProblem, Problem } from '@/lib/errors/problem'

const DISK = { accountId: 'default', regionId: 'cn-hangzhou', diskId: 'd-bp1s5fnvk4gn2tws0y7c' }
const RUNNING = { accountId: 'default', regionId: 'cn-hangzhou', snapshotId: 's-bp17441ohwka0yuh9f3d' }
const nothing = () => undefined

const refusal = (code: string, denied: CloudProblem['denied'] = null): Problem => ({
  kind: 'ecs',
  operation: 'CreateSnapshot',
  code,
  httpStatus: 403,
  requestId: '473469C7',
  cloudMessage: 'No.',
  recommendUrl: null,
  denied,
  at: '2026-11-24T02:40:01Z',
})
const THROTTLED: Problem = { kind: 'throttled', operation: 'X', code: 'Throttling', requestId: null, retryAt: '2026-11-24T02:41:00Z' }

const offeredFor = (problem: Problem, here: StepsHere = {}) =>
  stepsFor({ problem, explained: explain(problem), here, metAt: '2026-11-24T02:40:01Z' })
const steps = (problem: Problem, here: StepsHere = {}) => offeredFor(problem, here).map(({ step }) => step)

describe('the steps that are offered', () => {
  test('a full quota leads to the snapshots of the disk, oldest first', () => {
    expect(steps(refusal('QuotaExceed.Snapshot'), { disk: DISK })).toEqual([
      'show-snapshots-oldest-first',
      'copy-support-bundle',
      'read-about-this-error',
    ])
  })

  test('what needs a disk is not offered where there is none', () => {
    expect(steps(refusal('QuotaExceed.Snapshot'))).not.toContain('show-snapshots-oldest-first')
  })

  test('the running snapshot is shown when it is known', () => {
    expect(steps(refusal('IncorrectDiskStatus.CreatingSnapshot'), { runningSnapshot: RUNNING })[0]).toBe('show-running-snapshot')
    expect(steps(refusal('IncorrectDiskStatus.CreatingSnapshot'))).not.toContain('show-running-snapshot')
  })

  test('where the running snapshot is not known, the page of the disk leads to it; never both', () => {
    expect(steps(refusal('IncorrectDiskStatus.CreatingSnapshot'), { disk: DISK })[0]).toBe('open-disk')
    expect(steps(refusal('IncorrectDiskStatus.CreatingSnapshot'), { disk: DISK, runningSnapshot: RUNNING })).not.toContain('open-disk')
  })

  test('a form waits and sends by itself; a list does not', () => {
    expect(steps(refusal('IncorrectDiskStatus.Transferring'), { onWaitAndSend: nothing })[0]).toBe('wait-and-send')
    expect(steps(refusal('IncorrectDiskStatus.Transferring'), { onRefresh: nothing })).not.toContain('wait-and-send')
  })

  test('a RAM denial that names its action can be copied as a policy', () => {
    const denied = { action: 'ecs:CreateSnapshot', resource: null, denial: 'implicit' } as const

    expect(steps(refusal('Forbidden.RAM', denied))).toContain('copy-ram-statement')
  })

  test('where RAM does not name the action, the policy is for the operation that was refused', () => {
    const deed = offeredFor(refusal('Forbidden.RAM')).find(({ step }) => step === 'copy-ram-statement')?.deed

    expect(deed?.kind === 'copy' ? deed.text() : '').toContain('"ecs:CreateSnapshot"')
  })

  test('the policy names the region of the disk; the account is left for its owner to fill in', () => {
    const deed = offeredFor(refusal('Forbidden.RAM'), { disk: DISK }).find(({ step }) => step === 'copy-ram-statement')?.deed

    expect(deed?.kind === 'copy' ? deed.text() : '').toContain('acs:ecs:cn-hangzhou:ACCOUNT_ID:disk/*')
  })

  test('against a policy that forbids it no other policy helps, so none is offered', () => {
    const denied = { action: 'ecs:CreateSnapshot', resource: null, denial: 'explicit' } as const

    expect(steps(refusal('Forbidden.RAM', denied))).not.toContain('copy-ram-statement')
  })

  test.each<[string, StepsHere, string]>([
    ['sends again in a form', { onSendAgain: nothing, onRefresh: nothing }, 'send-again'],
    ['refreshes in a list', { onRefresh: nothing }, 'refresh'],
    ['copies details where nothing else can be done', {}, 'copy-support-bundle'],
  ])('throttling %s', (_, here, first) => {
    expect(steps(THROTTLED, here)[0]).toBe(first)
  })

  test('a problem without a code has nothing to read about, but can be copied', () => {
    expect(steps({ kind: 'stale-page' })).toEqual(['reload-page', 'copy-support-bundle'])
  })

  test('a list that could not be read is read again, not sent again', () => {
    expect(steps({ kind: 'offline' }, { onRefresh: nothing })[0]).toBe('refresh')
    expect(steps({ kind: 'offline' }, { onRefresh: nothing, onSendAgain: nothing })[0]).toBe('send-again')
  })

  test('a code that nobody has described has nothing to read about', () => {
    expect(steps(refusal('SomethingNobodyDocumented'))).toEqual(['copy-support-bundle'])
  })

  test('choosing another disk leads to the list where the screen has no way of its own', () => {
    const [step] = offeredFor(refusal('DiskId.ValueNotSupported'))

    expect(step).toEqual({ step: 'choose-another-disk', deed: { kind: 'link', href: '/disks' } })
  })

  test('a disk that is not there leads to the others where the screen can', () => {
    const missing: Problem = { kind: 'not-found', what: 'disk', id: 'd-1' }

    expect(steps(missing, { onRefresh: nothing, onChooseAnotherDisk: nothing })).toContain('choose-another-disk')
    expect(steps(missing, { onRefresh: nothing })).not.toContain('choose-another-disk')
  })

  test('the details that are copied name the disk and hold the moment the problem was met', () => {
    const deed = offeredFor({ kind: 'offline' }, { disk: DISK }).find(({ step }) => step === 'copy-support-bundle')?.deed

    expect(deed?.kind === 'copy' ? deed.text() : '').toMatch(/2026-11-24T02:40:01\.000Z[\s\S]*d-bp1s5fnvk4gn2tws0y7c/)
  })

  test('no step is offered twice', () => {
    const offered = steps(refusal('DiskInArrears'), { disk: DISK })

    expect(offered).toEqual([...new Set(offered)])
  })
})
