import 'server-only'
import { z } from 'zod'
import { CREDENTIAL_KINDS } from '@/lib/ecs/account-facts'
import { isSafeAddress } from '@/server/config/is-safe-address'

/** The values that an account may take from the environment, by name. */
export type Variables = Readonly<Record<string, string>>

/** Where the credential of an account comes from, with what that takes. It holds secrets. */
export type CredentialSource = z.infer<ReturnType<typeof credentialSource>>

/** Opens a world of its own in the sandbox. */
export const SANDBOX_ACCESS_KEY_ID = /^sandbox-[A-Za-z0-9-]{1,100}$/

/** The fields that alone, or with what is no secret, let somebody in. */
export const SECRET_FIELDS = ['accessKeySecret', 'securityToken', 'externalId', 'url'] as const

/** `credential` of an account as it is written; what `{ "env": … }` names is looked up in `variables`. */
export const credentialSource = (variables: Variables) => {
  const secret = secretText(variables)
  const accessKey = { accessKeyId: secret, accessKeySecret: secret }
  const role = { roleArn, roleSessionName: roleSessionName.optional() }
  return z.discriminatedUnion(
    'kind',
    [
      z.strictObject({ kind: z.literal('sandbox'), accessKeyId: sandboxKey(secret) }),
      z.strictObject({ kind: z.literal('access-key'), ...accessKey }),
      z.strictObject({ kind: z.literal('sts-token'), ...accessKey, securityToken: secret }),
      z.strictObject({
        kind: z.literal('ram-role-arn'),
        ...accessKey,
        ...role,
        externalId: secret.optional(),
        durationSeconds: durationSeconds.optional(),
      }),
      z.strictObject({ kind: z.literal('ecs-ram-role'), roleName: roleName.optional() }),
      z.strictObject({ kind: z.literal('oidc-role-arn'), ...role, oidcProviderArn, oidcTokenFilePath }),
      z.strictObject({ kind: z.literal('credentials-uri'), url: credentialsUrl(secret) }),
      z.strictObject({ kind: z.literal('default-chain') }),
    ],
    {
      error: ({ code }) => (code === 'invalid_union' ? `must be one of ${CREDENTIAL_KINDS.join(', ')}` : 'must be an object with a "kind"'),
    },
  )
}

const SECRET_MAX_CHARACTERS = 8_192
/** Printable, without spaces: it goes into a header. */
const SECRET = new RegExp(`^[!-~]{1,${SECRET_MAX_CHARACTERS}}$`)

/** Upper case, so that a secret that stands here by mistake is not taken for a name, and never repeated. */
const fromEnvironment = z.strictObject({ env: z.string().regex(/^[A-Z_][A-Z0-9_]{0,127}$/) })

const secretText = (variables: Variables) =>
  z.unknown().transform((given, context): string => {
    const refuse = (message: string) => {
      context.addIssue({ code: 'custom', message })
      return z.NEVER
    }
    const named = fromEnvironment.safeParse(given)
    if (!named.success && typeof given !== 'string')
      return refuse('must be a text, or { "env": "NAME" } with the name of a variable in capitals')
    const value = named.success ? variables[named.data.env] : given
    if (named.success && value === undefined) return refuse(`reads the variable ${named.data.env}, which is not set`)
    if (typeof value !== 'string' || !SECRET.test(value))
      return refuse(`must have 1 to ${SECRET_MAX_CHARACTERS} characters, none of them a space`)
    return value
  })

type SecretText = ReturnType<typeof secretText>

const sandboxKey = (secret: SecretText) =>
  secret.refine((text) => SANDBOX_ACCESS_KEY_ID.test(text), {
    error: 'must be "sandbox-" followed by letters, digits and hyphens, 100 at most',
  })

const credentialsUrl = (secret: SecretText) =>
  secret.refine((text) => URL.canParse(text) && isSafeAddress(new URL(text)), {
    error: 'must be an https address, or http and an address of this machine',
  })

const written = (pattern: RegExp, error: string) => z.string({ error }).regex(pattern, { error })

const roleArn = written(/^acs:ram::\d{1,20}:role\/[\w./-]{1,128}$/i, 'must look like acs:ram::ACCOUNT:role/NAME')

const oidcProviderArn = written(/^acs:ram::\d{1,20}:oidc-provider\/[\w./-]{1,128}$/i, 'must look like acs:ram::ACCOUNT:oidc-provider/NAME')

const roleSessionName = written(/^[\w.@-]{2,64}$/, 'must have 2 to 64 characters: letters, digits and . @ _ -')

/** It becomes part of an address on the machine. */
const roleName = written(/^[\w.-]{1,64}$/, 'must be the name of a RAM role')

const oidcTokenFilePath = written(/^[^\0]{1,4096}$/, 'must be the path of a file')

/** The library renews what ends within 15 minutes, so a shorter session would be asked for again before every call. */
const DURATION_MIN_SECONDS = 1_800
const DURATION_MAX_SECONDS = 43_200
const durationError = { error: `must be a whole number from ${DURATION_MIN_SECONDS} to ${DURATION_MAX_SECONDS}` }
const durationSeconds = z.int(durationError).min(DURATION_MIN_SECONDS, durationError).max(DURATION_MAX_SECONDS, durationError)
