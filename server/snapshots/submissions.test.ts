import { expect, test } from 'vitest'
import { createSubmissions } from '@/server/snapshots/submissions'
import { FakeClock } from '@/server/test-setup/fake-clock'

const HOUR_MS = 3_600_000

test('a key is remembered for twelve hours, and longer while its outcome is open', async () => {
  const clock = new FakeClock()
  const submissions = createSubmissions({ now: clock.now })
  const opened = (key: string) => submissions.open(key, { fingerprint: key, firstSeenAtMs: clock.now() })
  opened('settled')
  opened('open').unknownSince = clock.now()
  await clock.pass(13 * HOUR_MS)

  opened('new')

  expect(submissions.find('settled')).toBeUndefined()
  expect(submissions.find('open')).toBeDefined()
  expect(submissions.find('new')).toBeDefined()
})

test('ten thousand keys are the most that are kept; the oldest goes first', () => {
  const submissions = createSubmissions({ now: () => 0 })
  for (let number = 0; number <= 10_000; number += 1) submissions.open(`key-${number}`, { fingerprint: '', firstSeenAtMs: 0 })

  expect(submissions.find('key-0')).toBeUndefined()
  expect(submissions.find('key-1')).toBeDefined()
  expect(submissions.find('key-10000')).toBeDefined()
})
