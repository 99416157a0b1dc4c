import { builtInCredential, type Credential } from '../credential.ts'
import { forgetClientTokens } from '../world/edit-world.ts'
import { worldNowMs } from '../world/world.ts'
import type { Tenant } from '../worlds.ts'
import { createdAnswer, errorAnswer, okAnswer } from './control-answer.ts'
import { accessKeyIdSchema, clockSchema, credentialChangeSchema, worldSchema } from './control-schemas.ts'
import { inWorld, TOO_MANY_WORLDS } from './in-world.ts'
import type { Route } from './route.ts'
import { withInput } from './with-input.ts'

/** Worlds as a whole: their keys, their clocks, what is in them. */
export const WORLD_ROUTES: readonly Route[] = [
  { method: 'GET', pattern: ['worlds'], answer: ({ gateway }) => okAnswer({ worlds: gateway.worlds.list().map(viewOf) }) },
  {
    method: 'PUT',
    pattern: ['worlds', ':key'],
    answer: ({ gateway: { worlds }, path, body }) =>
      withInput(accessKeyIdSchema, path.key, (accessKeyId) =>
        withInput(worldSchema, body, ({ seed, secret, securityToken, securityTokenExpiresAt, enabled }) => {
          const usedSecret = secret ?? builtInCredential(accessKeyId)?.secret
          if (usedSecret === undefined) return errorAnswer(400, 'secret: only the keys sandbox and sandbox-… have one without being told.')
          const isNew = worlds.peek(accessKeyId) === null
          const securityTokenExpiresAtMs = msOf(securityTokenExpiresAt)
          const tenant = worlds.reset({ accessKeyId, secret: usedSecret, securityToken, securityTokenExpiresAtMs, enabled }, seed)
          if (tenant === null) return TOO_MANY_WORLDS
          return isNew ? createdAnswer(viewOf(tenant)) : okAnswer(viewOf(tenant))
        }),
      ),
  },
  {
    method: 'PATCH',
    pattern: ['worlds', ':key'],
    answer: inWorld((tenant, { body }) =>
      withInput(credentialChangeSchema, body, ({ securityTokenExpiresAt, ...change }) => {
        const expiry = securityTokenExpiresAt === undefined ? {} : { securityTokenExpiresAtMs: msOf(securityTokenExpiresAt) }
        tenant.credential = { ...tenant.credential, ...change, ...expiry } satisfies Credential
        return okAnswer(viewOf(tenant))
      }),
    ),
  },
  {
    method: 'DELETE',
    pattern: ['worlds', ':key'],
    answer: ({ gateway, path: { key = '' } }) =>
      gateway.worlds.delete(key) ? okAnswer({ accessKeyId: key, deleted: true }) : errorAnswer(404, `There is no world of ${key}.`),
  },
  {
    method: 'POST',
    pattern: ['worlds', ':key', 'clock'],
    answer: inWorld((tenant, { body }) =>
      withInput(clockSchema, body, ({ advanceMs }) => {
        tenant.world.clockOffsetMs += advanceMs
        return okAnswer(viewOf(tenant))
      }),
    ),
  },
  { method: 'GET', pattern: ['worlds', ':key', 'state'], answer: inWorld(({ world }) => okAnswer(world)) },
  {
    method: 'DELETE',
    pattern: ['worlds', ':key', 'client-tokens'],
    answer: inWorld(({ world }) => {
      const forgotten = Object.keys(world.clientTokens).length
      forgetClientTokens(world)
      return okAnswer({ forgotten })
    }),
  },
]

/** A world as the control port shows it: never its secrets. */
const viewOf = ({ credential, world, throttle }: Tenant): Record<string, unknown> => ({
  accessKeyId: credential.accessKeyId,
  enabled: credential.enabled,
  hasSecurityToken: credential.securityToken !== null,
  securityTokenExpiresAt: isoOf(credential.securityTokenExpiresAtMs),
  now: isoOf(worldNowMs(world)),
  clockOffsetMs: world.clockOffsetMs,
  throttle: throttle.rules,
})

const msOf = (iso: string | null): number | null => (iso === null ? null : Date.parse(iso))

const isoOf = (timeMs: number | null): string | null => (timeMs === null ? null : new Date(timeMs).toISOString())
