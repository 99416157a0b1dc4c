import { expect, test } from 'vitest'
import { emptyWorld } from './testing/arranged.ts'
import { ask, bodyOf } from './testing/ask.ts'

test('a key is a RAM user of the account of its world', () => {
  expect(bodyOf(ask(emptyWorld(), 'GetCallerIdentity'))).toMatchObject({
    IdentityType: 'RAMUser',
    AccountId: '1458723690417852',
    Arn: 'acs:ram::1458723690417852:user/snapshot-console',
  })
})
