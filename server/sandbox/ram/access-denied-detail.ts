import { RAM_USER_ID } from './ram-user.ts'

/** Who was denied what, as the gateway tells it beside the refusal. */
export type Denied = {
  /** With its service: `ecs:CreateSnapshot`. */
  action: string
  accountId: string
  principal: 'SubUser' | 'AssumedRoleUser'
  type: 'ExplicitDeny' | 'ImplicitDeny'
  /** The ARN; `null`: not known. */
  resource: string | null
}

const NAMES = { SubUser: RAM_USER_ID, AssumedRoleUser: 'snapshot-console:session' } as const

/** The real diagnostic message can be decoded only with a permission of its own; this one is JSON in base64. */
export const accessDeniedDetail = ({ action, accountId, principal, type, resource }: Denied): Record<string, unknown> => ({
  AccessDeniedDetail: {
    AuthAction: action,
    AuthPrincipalType: principal,
    AuthPrincipalDisplayName: NAMES[principal],
    AuthPrincipalOwnerId: accountId,
    NoPermissionType: type,
    PolicyType: 'AccountLevelIdentityBasedPolicy',
    EncodedDiagnosticMessage: Buffer.from(JSON.stringify({ Action: action, Resource: resource })).toString('base64'),
  },
})
