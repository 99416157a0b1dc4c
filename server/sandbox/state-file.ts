import { createHash } from 'node:crypto'
import { z } from 'zod'
import { ACCESS_KEY_ID_PATTERN } from './credential.ts'
import { parsedJson } from './parsed-json.ts'
import { ramPolicySchema } from './ram/ram-policy.ts'
import { readIfThere } from './read-if-there.ts'
import { createWorld } from './world/create-world.ts'
import { upgradedWorld } from './world/upgraded-world.ts'
import type { World } from './world/world.ts'
import type { SavedTenant } from './worlds.ts'

const FORMAT = 'snapshot-console-sandbox'
const VERSION = 1

/** The checksum also names this very state: its log refers to it. */
export type StateText = { text: string; sha256: string }

/** Two lines: a head with the checksum, then the tenants as JSON. */
export const stateText = (tenants: readonly SavedTenant[]): StateText => {
  const content = JSON.stringify(tenants.map(({ credential, policy, world }) => ({ credential, policy, world })))
  const head = { format: FORMAT, version: VERSION, sha256: sha256(content) } satisfies z.infer<typeof headSchema>
  return { text: `${JSON.stringify(head)}\n${content}\n`, sha256: head.sha256 }
}

/** What a state file holds; `null` when there is none yet. Throws a sentence that names the file when it cannot be read back whole. */
export const readStateFile = (path: string): { tenants: readonly SavedTenant[]; sha256: string } | null => {
  const text = readIfThere(path)
  if (text === null) return null
  const damaged = (reason: string): Error =>
    new Error(
      `The sandbox state file ${path} cannot be used: ${reason}. Restore it from a copy, or move it away to begin with a fresh world.`,
    )

  const [headLine = '', content = ''] = text.split('\n')
  const head = headSchema.safeParse(parsedJson(headLine))
  if (!head.success) throw damaged('it does not begin as a state file does')
  if (head.data.version !== VERSION) throw damaged(`it has version ${head.data.version}, and this sandbox reads version ${VERSION}`)
  if (sha256(content) !== head.data.sha256) throw damaged('its content does not fit its checksum, so a part is missing or changed')
  const tenants = z.array(savedTenantSchema).safeParse(parsedJson(content))
  if (!tenants.success) throw damaged('it holds a world that this version of the sandbox does not understand')
  return { tenants: tenants.data, sha256: head.data.sha256 }
}

const headSchema = z.strictObject({ format: z.literal(FORMAT), version: z.int(), sha256: z.string() })

const credentialSchema = z.strictObject({
  accessKeyId: z.string().regex(ACCESS_KEY_ID_PATTERN),
  secret: z.string().min(1),
  securityToken: z.string().nullable(),
  securityTokenExpiresAtMs: z.number().nullable(),
  enabled: z.boolean(),
})

/** A world was written by ourselves and its bytes are proved by the checksum; only its shape may be of an older version. */
const isWorld = (value: unknown): value is World => {
  if (!isRecord(value)) return false
  const fresh = createWorld({ accessKeyId: String(value.accessKeyId), seed: 'empty', nowMs: 0 })
  return Object.entries(fresh).every(([name, part]) => name in value && kindOf(value[name]) === kindOf(part))
}

const savedTenantSchema = z
  .strictObject({
    credential: credentialSchema,
    policy: ramPolicySchema.nullable().default(null),
    world: z.preprocess(upgradedWorld, z.custom<World>(isWorld)),
  })
  .refine(({ credential, world }) => credential.accessKeyId === world.accessKeyId)

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'array' : typeof value)

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
