import { expect, test } from 'vitest'
import { accountLabel, accountNames } from '@/lib/ecs/account-label'

const PROD = { id: 'prod', label: 'Production', credentialKind: 'access-key', regions: null }
const TEST = { id: 'test', label: 'Test' }

test.each([
  ['an account is called by its label where there is another', [PROD, TEST], 'Production'],
  ['the only account needs no name', [PROD], null],
  ['an account that is no longer there keeps its id', [TEST, { id: 'dev', label: 'Dev' }], 'prod'],
])('%s', (_, accounts, label) => {
  expect(accountLabel(accounts, 'prod')).toBe(label)
})

test('nothing but the names leaves the server', () => {
  expect(accountNames([PROD, TEST])).toEqual([{ id: 'prod', label: 'Production' }, TEST])
})
