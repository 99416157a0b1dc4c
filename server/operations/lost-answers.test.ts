import { expect, test } from 'vitest'
import { atDesks } from '@/server/operations/test-setup/at-desks'

/* An answer of ECS that is lost, in every way in which it can be: one intent, one snapshot, never "failed". */

const FAULTS: readonly [string, object][] = [
  ['silence', { kind: 'hang' }],
  ['a cut connection', { kind: 'cut' }],
  ['an answer cut short', { kind: 'cut', afterBytes: 10 }],
  ['an error page', { kind: 'html', httpStatus: 502 }],
  ['an error of the cloud', { kind: 'code', code: 'InternalError', httpStatus: 500 }],
  ['a service that is away', { kind: 'code', code: 'ServiceUnavailable', httpStatus: 503 }],
  ['an empty list', { kind: 'body', body: '[]' }],
  ['a success without an id', { kind: 'body', body: '{"RequestId":"x"}' }],
  ['a success with an empty id', { kind: 'body', body: '{"SnapshotId":""}' }],
  ['a success with an id of another shape', { kind: 'body', body: '{"SnapshotId":"../../x"}' }],
  ['a used nonce', { kind: 'code', code: 'SignatureNonceUsed', httpStatus: 400 }],
]
const BOTH = FAULTS.flatMap(([what, fault]) => (['before', 'after'] as const).map((when) => ({ what, when, fault })))

const REFUSED = { kind: 'code', action: 'CreateSnapshot', code: 'IncorrectDiskStatus.CreatingSnapshot' }

atDesks((atDesk) => {
  test.each(BOTH)('$what $when the effect: exactly one snapshot, under one token', async ({ when, fault }) => {
    const desk = await atDesk()
    await desk.arm({ ...fault, when, action: 'CreateSnapshot', times: 1 })

    const submitted = await desk.create(desk.input())
    const operationId = submitted.ok ? submitted.value.operationId : ''
    await desk.timePasses(2_000)
    const decided = await desk.decided(operationId)

    const inTheCloud = await desk.snapshotsInTheCloud()
    expect(inTheCloud).toHaveLength(1)
    expect(decided).toMatchObject({ state: 'creating', snapshotId: inTheCloud[0] })
    expect(await desk.tokens()).toEqual(new Set([operationId]))
    expect(await desk.steps(operationId)).toContain('unknown')
  })

  test('also when ECS forgets the token: the marker finds it, and nothing is sent again', async () => {
    const desk = await atDesk()
    await desk.arm({ kind: 'cut', when: 'after', action: 'CreateSnapshot', times: 1 })
    await desk.arm({ kind: 'cut', when: 'before', action: 'DescribeSnapshots', times: 3 })
    const submitted = await desk.create(desk.input())
    await desk.forgetTokens()
    await desk.timePasses(2_000)

    await desk.decided(submitted.ok ? submitted.value.operationId : '')

    expect(await desk.snapshotsInTheCloud()).toHaveLength(1)
    expect(await desk.sends()).toHaveLength(1)
  })

  test('"not in the list" is believed after at least three looks over a minute, not sooner', async () => {
    const desk = await atDesk()
    await desk.arm({ kind: 'cut', when: 'before', action: 'CreateSnapshot', times: 1 })
    const startedAtMs = desk.clock.now()
    const submitted = await desk.create(desk.input())
    await desk.decided(submitted.ok ? submitted.value.operationId : '')

    const requests = (await desk.journal()).map(({ action }) => action)
    const between = requests.slice(requests.indexOf('CreateSnapshot') + 1, requests.lastIndexOf('CreateSnapshot'))
    expect(between.filter((action) => action === 'DescribeSnapshots').length).toBeGreaterThanOrEqual(3)
    expect(desk.clock.now() - startedAtMs).toBeGreaterThanOrEqual(60_000)
    expect(await desk.sends()).toHaveLength(2)
  })

  test('while the cloud cannot even be asked it stays "not confirmed", however long that takes', async () => {
    const desk = await atDesk()
    await desk.arm({ kind: 'cut', when: 'after', action: 'CreateSnapshot', times: 1 })
    await desk.arm({ kind: 'cut', when: 'before', action: 'DescribeSnapshots', times: 999 })
    const submitted = await desk.create(desk.input())
    const operationId = submitted.ok ? submitted.value.operationId : ''

    expect(submitted).toMatchObject({ ok: true, value: { accepted: null } })
    expect(await desk.decided(operationId)).toMatchObject({ state: 'unknown' })
    expect(await desk.sends()).toHaveLength(1)

    await desk.heal()
    await desk.timePasses(2_000)
    expect(await desk.decided(operationId)).toMatchObject({ state: 'creating' })
  })

  test('a refusal after a lost answer is not believed when the first request is the very reason for it', async () => {
    const desk = await atDesk()
    await desk.arm({ kind: 'code', action: 'CreateSnapshot', code: 'IdempotentProcessing', when: 'after', times: 1 })
    await desk.arm({ ...REFUSED, times: 1 })

    const submitted = await desk.create(desk.input())
    await desk.timePasses(2_000)
    const decided = await desk.decided(submitted.ok ? submitted.value.operationId : '')

    expect(decided).toMatchObject({ state: 'creating' })
    expect(await desk.snapshotsInTheCloud()).toHaveLength(1)
  })

  test('a refusal after a lost answer that had no effect is final once the list has been asked long enough', async () => {
    const desk = await atDesk()
    await desk.arm({ kind: 'cut', when: 'before', action: 'CreateSnapshot', times: 1 })
    await desk.arm({ ...REFUSED, times: 9 })

    const submitted = await desk.create(desk.input())
    const decided = await desk.decided(submitted.ok ? submitted.value.operationId : '')

    expect(decided).toMatchObject({ state: 'rejected', problem: { kind: 'ecs', code: 'IncorrectDiskStatus.CreatingSnapshot' } })
    expect(await desk.snapshotsInTheCloud()).toEqual([])
  })

  test('a token that belongs to other parameters is never exchanged: a person must look', async () => {
    const desk = await atDesk()
    await desk.arm({ kind: 'code', action: 'CreateSnapshot', code: 'IdempotentParameterMismatch', times: 1 })

    const submitted = await desk.create(desk.input())
    const operationId = submitted.ok ? submitted.value.operationId : ''
    await desk.decided(operationId)

    expect(await desk.read(operationId)).toMatchObject({ state: 'needs_attention', nextAt: null })
    expect(await desk.sends()).toHaveLength(1)
  })

  test('past twelve hours the token is not sent any more: the list is asked, then a person', async () => {
    const desk = await atDesk()
    await desk.arm({ kind: 'cut', when: 'before', action: 'CreateSnapshot', times: 1 })
    await desk.arm({ kind: 'cut', when: 'before', action: 'DescribeSnapshots', times: 999 })
    const submitted = await desk.create(desk.input())
    const operationId = submitted.ok ? submitted.value.operationId : ''
    await desk.clock.pass(12 * 3_600_000)
    await desk.heal()

    expect(await desk.decided(operationId)).toMatchObject({ state: 'needs_attention', looksInVain: 3 })
    expect(await desk.sends()).toHaveLength(1)
  })
})
