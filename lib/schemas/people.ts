import { z } from 'zod'
import { ALL_ACCOUNTS, ROLES } from '@/lib/people/grant'
import { EMAIL_MAX, NAME_MAX, PASSWORD_MAX, PASSWORD_MIN } from '@/lib/people/limits'
import { accountId } from '@/lib/schemas/places'

const GRANTS_MAX = 100
const TOKEN_MAX = 100
const NEXT_MAX = 2_000

/* Rules are named; their sentences stand in the `rules` messages. Length first: nothing long reaches a pattern or a hash. */

export const email = z
  .string({ error: 'email' })
  .max(EMAIL_MAX, 'email')
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email('email'))

export const personName = z
  .string({ error: 'person-name' })
  .max(NAME_MAX * 2, 'person-name')
  .transform((text) => text.normalize('NFC').trim())
  .pipe(
    z
      .string()
      .min(1, 'person-name')
      .max(NAME_MAX, 'person-name')
      .regex(/^[^\p{C}\p{Zl}\p{Zp}]+$/u, 'person-name'),
  )

/** Long instead of odd: twelve characters, of any kind. NFKC, so that the same keys give the same password everywhere. */
export const newPassword = z
  .string({ error: 'password-length' })
  .max(PASSWORD_MAX, 'password-length')
  .transform((text) => text.normalize('NFKC'))
  .pipe(z.string().min(PASSWORD_MIN, 'password-length').max(PASSWORD_MAX, 'password-length'))

/** One that is only compared. */
const givenPassword = z
  .string({ error: 'password-needed' })
  .min(1, 'password-needed')
  .max(PASSWORD_MAX, 'password-length')
  .transform((text) => text.normalize('NFKC'))

export const grant = z.strictObject({
  accountId: z.union([z.literal(ALL_ACCOUNTS), accountId], { error: 'account-id' }),
  role: z.enum(ROLES, { error: 'role' }),
})

/** Each account once. None: the person may come in and sees nothing. */
export const grants = z
  .array(grant, { error: 'grants' })
  .max(GRANTS_MAX, 'grants')
  .refine((list) => new Set(list.map(({ accountId: id }) => id)).size === list.length, 'grants-once')

const token = z.string({ error: 'link-token' }).min(1, 'link-token').max(TOKEN_MAX, 'link-token')
const id = z.string({ error: 'person-id' }).min(1, 'person-id').max(TOKEN_MAX, 'person-id')

export const signInInput = z.strictObject({ email, password: givenPassword })
export const signInAsInput = z.strictObject({ role: z.enum(ROLES, { error: 'role' }) })
export const linkInput = z.strictObject({ token })
export const joinInput = z.strictObject({ token, name: personName, email, password: newPassword })
/** The form that sends `joinInput`; the second password is compared here and not sent. */
export const joinFields = z
  .object({ name: personName, email, password: newPassword, repeated: z.string() })
  .refine(({ password, repeated }) => password === repeated.normalize('NFKC'), { error: 'passwords-differ', path: ['repeated'] })
export const changePasswordInput = z.strictObject({ current: givenPassword, next: newPassword })
/** The form that sends `changePasswordInput`. */
export const changePasswordFields = z
  .object({ current: givenPassword, next: newPassword, repeated: z.string() })
  .refine(({ next, repeated }) => next === repeated.normalize('NFKC'), { error: 'passwords-differ', path: ['repeated'] })
export const inviteInput = z.strictObject({ email, grants })
export const invitationInput = z.strictObject({ invitationId: id })
export const changeGrantsInput = z.strictObject({ personId: id, grants })
export const personInput = z.strictObject({ personId: id })
export const sessionInput = z.strictObject({ personId: id, sessionId: id })
export const elsewhereInput = z.strictObject({ next: z.string({ error: 'not-text' }).max(NEXT_MAX, 'not-text') })
export const nothingInput = z.strictObject({})

export type SignInInput = z.infer<typeof signInInput>
export type JoinInput = z.infer<typeof joinInput>
export type ChangePasswordInput = z.infer<typeof changePasswordInput>
export type InviteInput = z.infer<typeof inviteInput>
export type ChangeGrantsInput = z.infer<typeof changeGrantsInput>
