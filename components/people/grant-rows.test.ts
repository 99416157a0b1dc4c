import { expect, test } from 'vitest'
import { freeAccountIds, withGrantAt, withNextGrant, withoutGrantAt } from '@/components/people/grant-rows'
import { ALL_ACCOUNTS, type Grant } from '@/lib/people/grant'

const ACCOUNTS = [
  { id: 'prod', label: 'Production' },
  { id: 'test', label: 'Test' },
]
const OPERATOR_OF_PROD: Grant = { accountId: 'prod', role: 'operator' }

test('the first role that is added is for all accounts, and the weakest', () => {
  expect(withNextGrant([], ACCOUNTS)).toEqual([{ accountId: ALL_ACCOUNTS, role: 'viewer' }])
})

test('an account that has a role is not offered twice', () => {
  expect(freeAccountIds([OPERATOR_OF_PROD], ACCOUNTS)).toEqual([ALL_ACCOUNTS, 'test'])
})

test('when every account has a role there is nothing to add', () => {
  const all: readonly Grant[] = [OPERATOR_OF_PROD, { accountId: 'test', role: 'viewer' }, { accountId: ALL_ACCOUNTS, role: 'viewer' }]
  expect(withNextGrant(all, ACCOUNTS)).toBeNull()
})

test('a role of an account that the settings no longer name stays until it is removed', () => {
  const gone: Grant = { accountId: 'closed-long-ago', role: 'admin' }
  expect(withoutGrantAt([gone, OPERATOR_OF_PROD], 1)).toEqual([gone])
  expect(withoutGrantAt([gone, OPERATOR_OF_PROD], 0)).toEqual([OPERATOR_OF_PROD])
})

test('changing one row leaves the others alone', () => {
  const viewerOfTest: Grant = { accountId: 'test', role: 'viewer' }
  expect(withGrantAt([OPERATOR_OF_PROD, viewerOfTest], 1, { role: 'admin' })).toEqual([
    OPERATOR_OF_PROD,
    { accountId: 'test', role: 'admin' },
  ])
})
