import { describe, expect, test } from 'vitest'
import { timelineOf } from '@/components/operations/timeline-of'
import type { OperationStep } from '@/lib/operations/operation-view'

type Row = [state: OperationStep['state'], attempts: number, code?: string | null, requestId?: string | null]

const steps = (...rows: Row[]): OperationStep[] =>
  rows.map(([state, attempts, code = null, requestId = null], index) => ({
    version: index + 1,
    at: `10:0${index}`,
    state,
    attempts,
    code,
    requestId,
  }))

/** "2 sending", "3 unknown unconfirmed ×4 until 10:06" */
const told = (...rows: Row[]): string[] =>
  timelineOf(steps(...rows)).map(({ kind, attempt, times, lastAt, code, requestId }) =>
    [attempt, kind, code, requestId, times > 1 && `×${times} until ${lastAt}`].filter((word) => word !== null && word !== false).join(' '),
  )

describe('the story of an operation', () => {
  test('of the usual kind tells the RequestId once, where it was given', () => {
    expect(
      told(['accepted', 0], ['sending', 1], ['creating', 1, null, 'R-1'], ['creating', 1, null, 'R-1'], ['accomplished', 1, null, 'R-1']),
    ).toEqual(['0 accepted', '1 sending', '1 creating R-1', '1 usable', '1 accomplished'])
  })

  test('that was throttled does not give a new attempt the code of the last one', () => {
    expect(
      told(
        ['accepted', 0],
        ['sending', 1],
        ['waiting', 1, 'Throttling', 'R-1'],
        ['sending', 2, 'Throttling', 'R-1'],
        ['waiting', 2, 'Throttling', 'R-2'],
        ['sending', 3, 'Throttling', 'R-2'],
        ['creating', 3, null, 'R-3'],
      ),
    ).toEqual([
      '0 accepted',
      '1 sending',
      '1 waiting Throttling R-1',
      '2 sending',
      '2 waiting Throttling R-2',
      '3 sending',
      '3 creating R-3',
    ])
  })

  test('whose answer was lost tells the looks in one line, and that it was found', () => {
    expect(
      told(
        ['accepted', 0],
        ['sending', 1],
        ['unknown', 1, 'unconfirmed'],
        ['unknown', 1, 'unconfirmed'],
        ['unknown', 1, 'unconfirmed'],
        ['creating', 1],
      ),
    ).toEqual(['0 accepted', '1 sending', '1 unknown unconfirmed ×3 until 10:04', '1 found'])
  })

  test('that was looked for long enough tells that it goes out again', () => {
    expect(told(['sending', 1], ['unknown', 1, 'unconfirmed'], ['waiting', 1, 'unconfirmed'], ['sending', 2, 'unconfirmed'])).toEqual([
      '1 sending',
      '1 unknown unconfirmed',
      '1 not-there',
      '2 sending',
    ])
  })

  test.each<[string, Row[], string]>([
    [
      'refused',
      [
        ['sending', 1],
        ['rejected', 1, 'QuotaExceed.Snapshot', 'R-1'],
      ],
      '1 rejected QuotaExceed.Snapshot R-1',
    ],
    [
      'refused like the attempt before',
      [
        ['waiting', 1, 'A', 'R-1'],
        ['sending', 2, 'A', 'R-1'],
        ['rejected', 2, 'A', 'R-1'],
      ],
      '2 rejected A R-1',
    ],
    [
      'taken back',
      [
        ['waiting', 1, 'Throttling', 'R-1'],
        ['cancelled', 1, 'Throttling', 'R-1'],
      ],
      '1 taken-back',
    ],
    [
      'cancelled at ECS',
      [
        ['creating', 1, null, 'R-1'],
        ['cancelled', 1, null, 'R-1'],
      ],
      '1 cancelled',
    ],
    [
      'given up by the console',
      [
        ['unknown', 1, 'unconfirmed'],
        ['needs_attention', 1, 'unconfirmed'],
      ],
      '1 needs_attention unconfirmed',
    ],
    ['whose beginning is left out', [['creating', 1]], '1 creating'],
  ])('that was %s', (_, rows, last) => {
    expect(told(...rows).at(-1)).toBe(last)
  })
})
