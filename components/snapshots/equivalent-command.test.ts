import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { equivalentCommand, quoted } from '@/components/snapshots/equivalent-command'

const PLACE = { regionId: 'cn-hangzhou', diskId: 'd-bp1s5fnvk4gn2tws0y7c' }
const EMPTY = { snapshotName: '', description: '', retentionDays: null, tags: [], resourceGroupId: '' }

/** What a real shell makes of the words. */
const wordsInShell = (commandLine: string): string[] => {
  const printed = execFileSync('/bin/sh', ['-c', `aliyun() { for word in "$@"; do printf '%s\\0' "$word"; done; }; ${commandLine}`], {
    encoding: 'utf8',
  })
  return printed.split('\0').slice(0, -1)
}

describe('the equivalent command', () => {
  test('names the region and the disk, and leaves out what is empty', () => {
    expect(equivalentCommand(PLACE, EMPTY)).toBe(
      'aliyun ecs CreateSnapshot \\\n  --region cn-hangzhou \\\n  --DiskId d-bp1s5fnvk4gn2tws0y7c',
    )
  })

  test('carries every field', () => {
    const command = equivalentCommand(PLACE, {
      snapshotName: '升级前-1',
      description: "before the 4.2 upgrade, don't delete",
      retentionDays: 30,
      tags: [
        { key: 'env', value: 'prod' },
        { key: 'no value', value: '' },
      ],
      resourceGroupId: 'rg-bp67acfmxazb4p',
    })

    expect(wordsInShell(command)).toEqual([
      ...['ecs', 'CreateSnapshot', '--region', 'cn-hangzhou', '--DiskId', 'd-bp1s5fnvk4gn2tws0y7c', '--SnapshotName', '升级前-1'],
      ...['--Description', "before the 4.2 upgrade, don't delete", '--RetentionDays', '30', '--ResourceGroupId', 'rg-bp67acfmxazb4p'],
      ...['--Tag.1.Key', 'env', '--Tag.1.Value', 'prod', '--Tag.2.Key', 'no value'],
    ])
  })

  test('leaves out days that are not a number yet', () => {
    expect(equivalentCommand(PLACE, { ...EMPTY, retentionDays: Number.NaN })).not.toContain('RetentionDays')
  })

  test('ties a value that looks like an option to its name', () => {
    expect(wordsInShell(equivalentCommand(PLACE, { ...EMPTY, description: '--help me' }))).toContain('--Description=--help me')
  })
})

describe('a quoted text reaches the program unchanged', () => {
  test.each([
    ['a single quote', "it's"],
    ['only single quotes', "'''"],
    ['a command in it', '$(touch /tmp/owned) `id`; rm -rf / && echo'],
    ['a variable', '$HOME $PATH'],
    ['double quotes and a backslash', 'a "b" \\ c'],
    ['a line end', 'one\ntwo'],
    ['an exclamation mark', 'done!'],
    ['a star', '*'],
    ['a tilde', '~root'],
    ['a hash', '#not a comment'],
    ['letters of other scripts', '升级前 été'],
  ])('%s', (_, text) => {
    expect(wordsInShell(`aliyun ${quoted(text)}`)).toEqual([text])
  })
})
