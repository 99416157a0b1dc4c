import 'server-only'
import Credential, { Config } from '@alicloud/credentials'
import type { CredentialSource } from '@/server/config/credential-source'

/** The kinds whose key is handed out by something else, for a while. */
export type HandingOut = Exclude<CredentialSource, { kind: 'sandbox' | 'access-key' | 'sts-token' }>

/**
 * What @alicloud/credentials makes of it: it asks, keeps and renews. Nothing is asked before the first `getCredential()`.
 * @throws when the environment forbids the kind (`ALIBABA_CLOUD_ECS_METADATA_DISABLED`).
 */
export const libraryCredential = (source: HandingOut): Credential => {
  switch (source.kind) {
    case 'default-chain':
      return new Credential()
    case 'ecs-ram-role':
      return new Credential(new Config({ type: 'ecs_ram_role', roleName: source.roleName }))
    case 'credentials-uri':
      return new Credential(new Config({ type: 'credentials_uri', credentialsURI: source.url }))
    case 'ram-role-arn': {
      const { kind, durationSeconds: roleSessionExpiration, ...role } = source
      return new Credential(new Config({ roleSessionName: ROLE_SESSION_NAME, ...role, roleSessionExpiration, type: 'ram_role_arn' }))
    }
    case 'oidc-role-arn': {
      const { kind, ...role } = source
      return new Credential(new Config({ roleSessionName: ROLE_SESSION_NAME, ...role, type: 'oidc_role_arn' }))
    }
  }
}

/** How the owner of a role finds this console in the records of the cloud. */
const ROLE_SESSION_NAME = 'snapshot-console'
