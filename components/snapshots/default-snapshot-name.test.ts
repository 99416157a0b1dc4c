import { describe, expect, test } from 'vitest'
import { defaultSnapshotName } from '@/components/snapshots/default-snapshot-name'
import { brokenRule, countCharacters, NAME_RULES } from '@/lib/schemas/create-snapshot'

const NOW = new Date('2026-11-24T02:40:30Z')
const nameFor = (name: string) =>
  defaultSnapshotName({ disk: { name, diskId: 'd-bp1s5fnvk4gn2tws0y7c' }, now: NOW, timeZone: 'Asia/Shanghai' })

describe('the name offered for a new snapshot', () => {
  test.each([
    ['is the disk and the local minute', 'orders-db-data', 'orders-db-data-20261124-1040'],
    ['keeps Chinese letters', '订单归档-数据盘', '订单归档-数据盘-20261124-1040'],
    ['puts a word before a digit', '3rd-disk', 'disk-3rd-disk-20261124-1040'],
    ['puts a word before the prefix of automatic snapshots', 'AutoBackup', 'disk-AutoBackup-20261124-1040'],
    ['puts hyphens where a sign is not allowed', 'web 03 (system) / C:', 'web-03-system-C-20261124-1040'],
    ['drops what cannot stand first', '__-..web', 'web-20261124-1040'],
    ['turns an emoji into a hyphen', 'disk😀one', 'disk-one-20261124-1040'],
    ['turns digits of other scripts into a hyphen', 'disk٣', 'disk-20261124-1040'],
    ['composes accents', 'e\u0301te', '\u00e9te-20261124-1040'],
    ['is the disk id when the disk has no name', '', 'd-bp1s5fnvk4gn2tws0y7c-20261124-1040'],
    ['is the disk id when no sign of the name may stay', '😀 😀', 'd-bp1s5fnvk4gn2tws0y7c-20261124-1040'],
    ['does not cut a name into a hyphen before the time', `${'a'.repeat(113)}-b`, `${'a'.repeat(113)}-20261124-1040`],
  ])('%s', (_, diskName, expected) => {
    expect(nameFor(diskName)).toBe(expected)
  })

  test.each([
    ['200 letters', 'a'.repeat(200)],
    ['200 letters of two units each', '𠮷'.repeat(200)],
    ['200 digits', '7'.repeat(200)],
    ['200 signs', '.'.repeat(200)],
    ['auto and nothing else', 'auto'],
    ['one letter', 'x'],
    ['half a surrogate pair', 'a\ud800b'],
    ['mark-up', '<img src=x onerror=alert(1)>'],
  ])('of a disk named with %s keeps every rule', (_, diskName) => {
    expect(brokenRule(nameFor(diskName), NAME_RULES)).toBeNull()
  })

  test('of a long name is as long as a name may be', () => {
    expect(countCharacters(nameFor('𠮷'.repeat(200)))).toBe(128)
  })

  test('counts midnight as 00', () => {
    const name = defaultSnapshotName({
      disk: { name: 'a', diskId: 'd-1' },
      now: new Date('2026-11-23T16:05:00Z'),
      timeZone: 'Asia/Shanghai',
    })

    expect(name).toBe('a-20261124-0005')
  })
})
