import { expect, test } from 'vitest'
import { ALL_ACCOUNTS, type Grant, looksAfterPeople, ROLE_TO_WRITE, type Role, reaches, roleOn } from '@/lib/people/grant'

const all = (role: Role): Grant => ({ accountId: ALL_ACCOUNTS, role })
const prod = (role: Role): Grant => ({ accountId: 'prod', role })

test.each<[string, readonly Grant[], string, Role | null]>([
  ['without a role an account is not theirs', [], 'prod', null],
  ['a role for another account gives nothing', [prod('admin')], 'test', null],
  ['a role for all accounts counts for each', [all('viewer')], 'prod', 'viewer'],
  ['of two roles the stronger counts', [all('viewer'), prod('operator')], 'prod', 'operator'],
  ['a weaker role for one account takes nothing away', [all('admin'), prod('viewer')], 'prod', 'admin'],
])('%s', (_, grants, accountId, role) => {
  expect(roleOn(grants, accountId)).toBe(role)
})

test.each<[Role | null, boolean]>([
  [null, false],
  ['viewer', false],
  ['operator', true],
  ['admin', true],
])('%s may make and cancel snapshots: %s', (role, may) => {
  expect(reaches(role, ROLE_TO_WRITE)).toBe(may)
})

test.each<[string, readonly Grant[], boolean]>([
  ['an admin for all accounts looks after people', [all('admin')], true],
  ['an admin of one account does not', [prod('admin')], false],
  ['an operator for all accounts does not, even as admin of one', [all('operator'), prod('admin')], false],
  ['nobody without a role does', [], false],
])('%s', (_, grants, does) => {
  expect(looksAfterPeople(grants)).toBe(does)
})
