import { expect, test } from 'vitest'
import { ownPath } from '@/lib/own-path'

test.each([
  ['a page', '/disks', '/disks'],
  ['a page with a search', '/disks?q=a&region=cn-hangzhou', '/disks?q=a&region=cn-hangzhou'],
  ['a path that climbs stays here', '/a/../../disks', '/disks'],
  ['another host without a scheme', '//evil.example/disks', null],
  ['another host behind a backslash', '/\\evil.example', null],
  ['another host behind a tab', '/\t/evil.example', null],
  ['a whole address', 'https://evil.example/', null],
  ['a script', 'javascript:alert(1)', null],
  ['no path', 'disks', null],
  ['nothing', undefined, null],
  ['several', ['/disks', '/disks'], null],
  ['a very long one', `/${'x'.repeat(3_000)}`, null],
])('%s', (_, wanted, path) => {
  expect(ownPath(wanted)).toBe(path)
})
