import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { hasRoomLeft } from '@/server/store/has-room-left'

test('a folder with some room has room for a byte, and none for more than any disk holds', async () => {
  expect(await hasRoomLeft(tmpdir(), 1)).toBe(true)
  expect(await hasRoomLeft(tmpdir(), Number.MAX_SAFE_INTEGER)).toBe(false)
})
