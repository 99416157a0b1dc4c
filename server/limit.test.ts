import { expect, test } from 'vitest'
import { createLimit } from '@/server/limit'

test('no more than the limit are under way, and none is forgotten', async () => {
  const limit = createLimit(3)
  let running = 0
  let most = 0
  const work = async (name: number): Promise<number> => {
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setImmediate(resolve))
    running -= 1
    return name
  }

  const names = await Promise.all(Array.from({ length: 20 }, (_, name) => limit(() => work(name))))

  expect(most).toBe(3)
  expect(names).toEqual(Array.from({ length: 20 }, (_, name) => name))
})

test('a work that fails makes room like any other', async () => {
  const limit = createLimit(1)

  await expect(limit(() => Promise.reject(new Error('lost')))).rejects.toThrow('lost')

  expect(await limit(async () => 'next')).toBe('next')
})
