import { describe, expect, test } from 'vitest'
import { type DatedSnapshot, layoutTimeline } from '@/components/disks/timeline-layout'

const NOW = new Date('2026-11-24T00:00:00Z')
const daysAgo = (days: number): string => new Date(NOW.getTime() - days * 86_400_000).toISOString()

let made = 0
const taken = (days: number | null, change: Partial<DatedSnapshot> = {}): DatedSnapshot => ({
  snapshotId: `s-${made++}`,
  createdAt: days === null ? null : daysAgo(days),
  status: 'accomplished',
  kind: 'manual',
  ...change,
})
const layout = (...snapshots: DatedSnapshot[]) => layoutTimeline(snapshots, NOW)

describe('marks', () => {
  test('the oldest snapshot stands at the left edge, one of this moment at the right', () => {
    const { marks } = layout(taken(0), taken(100))
    expect(marks.map(({ x }) => Math.round(x))).toEqual([2, 99])
  })

  test('a snapshot of today is not stretched over the whole width', () => {
    const [mark] = layout(taken(1)).marks
    expect(mark?.x).toBeCloseTo(1.5 + 97 * (6 / 7))
  })

  test('a snapshot whose data point is not cut yet stands at now', () => {
    const [mark] = layout(taken(null, { status: 'progressing' })).marks
    expect(mark).toMatchObject({ x: 98.5, look: 'running', from: null })
  })

  test('a clock that runs ahead puts nothing outside the drawing', () => {
    const [mark] = layout(taken(-1)).marks
    expect(mark?.x).toBe(98.5)
  })

  test('snapshots too close to be told apart become one mark that knows how many and from when to when', () => {
    const { marks } = layout(taken(365), taken(10), taken(9), taken(8))
    expect(marks).toHaveLength(2)
    expect(marks[1]).toMatchObject({ count: 3, from: daysAgo(10), to: daysAgo(8) })
  })

  test('a failed or an automatic one never hides in the mark of a good manual one', () => {
    const { marks } = layout(taken(365), taken(10), taken(10, { status: 'failed' }), taken(10, { kind: 'automatic' }))
    expect(marks.map(({ lane, look }) => `${lane} ${look}`)).toEqual(['manual good', 'manual good', 'manual failed', 'automatic good'])
  })

  test('256 snapshots keep their number', () => {
    const { marks } = layout(...Array.from({ length: 256 }, (_, day) => taken(day)))
    expect(marks.reduce((sum, { count }) => sum + count, 0)).toBe(256)
    expect(marks.length).toBeLessThan(70)
  })
})

describe('gaps', () => {
  test.each([
    ['exactly 7 days between two snapshots is no gap', [taken(7), taken(0)], []],
    ['a weekly policy that drifts by an hour leaves no gap', [taken(14 + 1 / 24), taken(7), taken(0)], []],
    ['a day more than a week between two snapshots is one', [taken(8.1), taken(0.5), taken(0)], [7]],
    ['a moment more than 7 days until now is one', [taken(7 + 1 / 24)], [7]],
    ['a longer stretch between two snapshots is one', [taken(20), taken(5)], [15]],
    ['the time since the last one counts', [taken(40), taken(35)], [35]],
    ['a failed snapshot closes no gap', [taken(20), taken(10, { status: 'failed' }), taken(1)], [19]],
    ['an unfinished snapshot closes no gap', [taken(9), taken(0, { status: 'progressing' })], [9]],
    ['an automatic snapshot closes a gap like a manual one', [taken(14), taken(7, { kind: 'automatic' }), taken(0)], []],
    ['only failed ones: one gap from the first try until now', [taken(30, { status: 'failed' })], [30]],
  ])('%s', (_, snapshots, days) => {
    expect(layout(...snapshots).gaps.map((gap) => gap.days)).toEqual(days)
  })

  test('a gap reaches from the mark before it to the mark after it', () => {
    const { marks, gaps } = layout(taken(20), taken(5))
    expect(gaps[0]?.x).toBe(marks[0]?.x)
    expect((gaps[0]?.x ?? 0) + (gaps[0]?.width ?? 0)).toBeCloseTo(marks[1]?.x ?? 0)
  })
})

describe('ticks', () => {
  test.each([
    ['a week by two days', 1, [0, 2, 4, 6]],
    ['three weeks by weeks', 21, [0, 7, 14, 21]],
    ['a year by quarters', 360, [0, 90, 180, 270, 360]],
    ['ten years by two years', 3650, [0, 730, 1460, 2190, 2920, 3650]],
  ])('%s', (_, oldest, expected) => {
    expect(layout(taken(oldest)).ticks.map(({ daysAgo: days }) => days)).toEqual(expected)
  })

  test('even fifty years get at most seven', () => {
    expect(layout(taken(18_250)).ticks.length).toBeLessThanOrEqual(7)
  })
})
