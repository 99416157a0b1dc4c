import { expect, test } from 'vitest'
import { firstToFinish } from '@/components/snapshots/first-to-finish'

const running = (snapshotId: string, progressPercent: number) => ({
  snapshotId,
  progressPercent,
  name: null,
  remainingSeconds: null,
  isAvailable: false,
  createdAt: null,
})

test('whoever waits for room waits for the snapshot that has come furthest', () => {
  expect(firstToFinish([running('s-8', 8), running('s-58', 58), running('s-30', 30)])?.snapshotId).toBe('s-58')
})

test('where none runs there is none to wait for', () => {
  expect(firstToFinish([])).toBeUndefined()
})
