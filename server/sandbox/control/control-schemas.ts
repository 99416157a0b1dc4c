import { z } from 'zod'
import { ACCESS_KEY_ID_PATTERN } from '../credential.ts'

const DELAY_MAX_MS = 120_000
const CLOCK_STEP_MAX_MS = 10 * 366 * 24 * 60 * 60 * 1000
const TIMES_MAX = 1_000_000
const BODY_MAX_CHARACTERS = 1_000_000

export const accessKeyIdSchema = z
  .string()
  .regex(ACCESS_KEY_ID_PATTERN, 'an AccessKeyId is 1-128 letters, digits, hyphens, dots or underscores and begins with a letter or digit')

const secret = z.string().min(1).max(256)
const securityToken = z.string().regex(/^[\x21-\x7e]{1,8192}$/, 'a security token is printable ASCII without spaces')
const expiry = z.iso.datetime({ offset: true })

/** PUT: the whole credential; what is left out takes its default. */
export const worldSchema = z
  .strictObject({
    seed: z.enum(['fleet', 'empty']).default('fleet'),
    secret: secret.optional(),
    securityToken: securityToken.nullable().default(null),
    securityTokenExpiresAt: expiry.nullable().default(null),
    enabled: z.boolean().default(true),
  })
  .refine((world) => world.securityToken !== null || world.securityTokenExpiresAt === null, {
    path: ['securityTokenExpiresAt'],
    message: 'there is no securityToken that could expire',
  })

/** PATCH: only what is named changes, and the world stays. */
export const credentialChangeSchema = z
  .strictObject({ secret, securityToken: securityToken.nullable(), securityTokenExpiresAt: expiry.nullable(), enabled: z.boolean() })
  .partial()

export const clockSchema = z.strictObject({ advanceMs: z.int().min(1).max(CLOCK_STEP_MAX_MS) })

const action = z.string().regex(/^[A-Z][A-Za-z]{1,63}$/, 'an action is the name of an API operation, such as CreateSnapshot')
const code = z.string().min(1).max(256)

/** The whole set of limits; `{}` lifts them all. */
export const throttleSchema = z.strictObject({
  perMinute: z.record(action, z.int().min(0).max(TIMES_MAX)),
  code: code.default('Throttling'),
})

const match = {
  action: action.nullable().default(null),
  diskId: z.string().min(1).max(128).nullable().default(null),
  times: z.int().min(1).max(TIMES_MAX).default(1),
  when: z.enum(['before', 'after']).default('before'),
  delayMs: z.int().min(0).max(DELAY_MAX_MS).default(0),
}
const errorStatus = z.int().min(400).max(599)

export const faultSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...match,
    kind: z.literal('code'),
    code,
    httpStatus: errorStatus.nullable().default(null),
    message: z.string().max(10_000).nullable().default(null),
    extra: z.record(z.string(), z.unknown()).nullable().default(null),
  }),
  z.strictObject({ ...match, kind: z.literal('hang') }),
  z.strictObject({ ...match, kind: z.literal('cut'), afterBytes: z.int().min(0).max(BODY_MAX_CHARACTERS).nullable().default(null) }),
  z.strictObject({ ...match, kind: z.literal('html'), httpStatus: z.int().min(500).max(599).default(503) }),
  z.strictObject({ ...match, kind: z.literal('slow'), delayMs: z.int().min(1).max(DELAY_MAX_MS) }),
  z.strictObject({
    ...match,
    kind: z.literal('body'),
    httpStatus: z.int().min(200).max(599).default(200),
    body: z.string().max(BODY_MAX_CHARACTERS),
    contentType: z
      .string()
      .regex(/^[\x20-\x7e]{1,256}$/, 'a content type is printable ASCII')
      .default('application/json;charset=utf-8'),
  }),
])

/** `…?after=12`: only entries later than that sequence number. */
export const journalQuerySchema = z.strictObject({
  after: z
    .string()
    .regex(/^\d{1,15}$/, 'after is the sequence number of a journal entry')
    .transform(Number)
    .default(0),
})
