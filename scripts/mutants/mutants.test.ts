import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import mutants from './mutants.json'

/* The checks that `npm run mutants` takes away, one at a time, stand each exactly once in its file. */

const ROOT = join(import.meta.dirname, '..', '..')

test.each(mutants.map((mutant) => [mutant.name, mutant] as const))('"%s" can still be tried', (_, { file, find, replace, tests }) => {
  const text = readFileSync(join(ROOT, file), 'utf8')

  expect(text.split(find)).toHaveLength(2)
  expect(text.replace(find, replace)).not.toBe(text)
  expect(tests.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
})
