import type { Operation } from '../operation.ts'
import { RAM_USER_ID } from '../ram/ram-user.ts'

/** Of STS, not of ECS: whose key it is. Needs no permission. Every key of a world is a RAM user of its account. */
export const getCallerIdentity: Operation = (world, _, call) => {
  const { AccountId } = world.account
  return {
    ok: true,
    body: {
      IdentityType: 'RAMUser',
      AccountId,
      RequestId: call.requestId,
      PrincipalId: RAM_USER_ID,
      UserId: RAM_USER_ID,
      Arn: `acs:ram::${AccountId}:user/snapshot-console`,
    },
  }
}
