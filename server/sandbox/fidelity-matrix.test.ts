import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { OPERATIONS } from './operations/registry.ts'

test('the README says of every operation, and of no other, whether it is the same as in ECS', async () => {
  const readme = await readFile(join(import.meta.dirname, 'README.md'), 'utf8')
  const [, matrix = ''] = readme.split('| operation | same or different |')
  const rows = (matrix.split('\n\n')[0] ?? '').split('\n').filter((row) => row.startsWith('| `'))
  const named = rows.flatMap((row) => [...(row.split(' | ')[0] ?? '').matchAll(/`(\w+)`/g)].map(([, action]) => action))

  expect(named.toSorted()).toEqual(Object.keys(OPERATIONS).toSorted())
  expect(rows.filter((row) => !/(same as ECS|differs? (because|as) )/.test(row))).toEqual([])
})
