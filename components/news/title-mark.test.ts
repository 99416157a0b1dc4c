import { expect, test } from 'vitest'
import { marked } from '@/components/news/title-mark'

test.each([
  ['Disks', 1, '(1) Disks'],
  ['(1) Disks', 2, '(2) Disks'],
  ['(2) Disks', 0, 'Disks'],
  ['Disks', 0, 'Disks'],
])('"%s" with %i things not seen is "%s"', (title, count, expected) => {
  expect(marked(title, count)).toBe(expected)
})
