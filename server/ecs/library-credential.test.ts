import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { type HandingOut, libraryCredential } from '@/server/ecs/library-credential'

/** Only made, never asked: a question would go to the cloud. The library takes its settings by name and says nothing of those it does not know. */
const shown = (source: HandingOut): string => inspect(libraryCredential(source), { depth: 5 })

const KEY = { accessKeyId: 'LTAIone', accessKeySecret: 'the-secret' }

test('a role is assumed with the key, for as long and under the name that is written', () => {
  const role = { roleArn: 'acs:ram::1:role/a', roleSessionName: 'night-shift', externalId: 'e-1', durationSeconds: 7_200 }

  const made = shown({ kind: 'ram-role-arn', ...KEY, ...role })

  for (const part of [
    "type: 'ram_role_arn'",
    "'LTAIone'",
    "'the-secret'",
    "'acs:ram::1:role/a'",
    "'night-shift'",
    "'e-1'",
    'durationSeconds: 7200',
  ])
    expect(made).toContain(part)
})

test('the sessions of this console can be told from others', () => {
  expect(shown({ kind: 'ram-role-arn', ...KEY, roleArn: 'acs:ram::1:role/a' })).toContain("roleSessionName: 'snapshot-console'")
})

test('a role is assumed with a token of a cluster', () => {
  const made = shown({
    kind: 'oidc-role-arn',
    roleArn: 'acs:ram::1:role/a',
    oidcProviderArn: 'acs:ram::1:oidc-provider/b',
    oidcTokenFilePath: '/token',
  })

  for (const part of ["type: 'oidc_role_arn'", "'acs:ram::1:role/a'", "'acs:ram::1:oidc-provider/b'", "'/token'", "'snapshot-console'"])
    expect(made).toContain(part)
})

test('the role of the machine is taken by its name', () => {
  expect(shown({ kind: 'ecs-ram-role', roleName: 'snapshots' })).toContain("roleName: 'snapshots'")
})
