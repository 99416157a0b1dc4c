import 'server-only'
import { readFileSync, statSync } from 'node:fs'
import { z } from 'zod'
import { ACCOUNT_ID, REGION_ID } from '@/lib/schemas/place-shapes'
import { accountsFileSentences as sentences } from '@/server/config/accounts-file-sentences'
import { type CredentialSource, credentialSource, SECRET_FIELDS, type Variables } from '@/server/config/credential-source'

/** An account as the file gives it. `regions: null`: those of ECS_REGIONS. */
export type WrittenAccount = { id: string; label: string; regions: readonly string[] | null; credential: CredentialSource }

export type AccountsReading = { ok: true; accounts: readonly WrittenAccount[] } | { ok: false; sentences: readonly string[] }

export type AccountsFile = {
  path: string
  cloud: 'sandbox' | 'alibaba'
  /** What `{ "env": "NAME" }` may name. */
  variables: Variables
}

/** Reads `ECS_ACCOUNTS_FILE`. Each mistake answers a sentence that names the account and the field. */
export const readAccountsFile = ({ path, cloud, variables }: AccountsFile): AccountsReading => {
  const text = readText(path)
  if (text === null) return { ok: false, sentences: [sentences.unreadable(path)] }
  const json = parseJson(text)
  if (json === undefined) return { ok: false, sentences: [sentences.notJson(path)] }
  const open = holdsSecret(json) && isOpenToOthers(path) ? [sentences.openToOthers(path)] : []
  const parsed = accountsSchema(cloud, variables).safeParse(json)
  if (!parsed.success) return { ok: false, sentences: [...open, ...parsed.error.issues.flatMap((issue) => sentencesOf(issue, json))] }
  return open.length > 0 ? { ok: false, sentences: open } : { ok: true, accounts: parsed.data }
}

const LABEL_MAX_CHARACTERS = 60
const ACCOUNTS_MAX = 50

const accountsSchema = (cloud: AccountsFile['cloud'], variables: Variables) =>
  z
    .array(accountSchema(cloud, variables), { error: 'must hold a list of accounts' })
    .min(1, { error: 'must hold at least one account' })
    .max(ACCOUNTS_MAX, { error: `must hold no more than ${ACCOUNTS_MAX} accounts` })
    .superRefine((accounts, context) => {
      accounts.forEach(({ id }, index) => {
        if (accounts.findIndex((other) => other.id === id) === index) return
        context.addIssue({ code: 'custom', path: [index, 'id'], message: 'is the id of another account as well' })
      })
    })

const accountSchema = (cloud: AccountsFile['cloud'], variables: Variables) =>
  z.strictObject(
    {
      id: text(ACCOUNT_ID, 'must be 1 to 32 small letters, digits and hyphens, and not begin with a hyphen'),
      label: text(LABEL, `must have 1 to ${LABEL_MAX_CHARACTERS} characters on one line, and no space at its ends`),
      regions: regions.optional().transform((ids) => ids ?? null),
      credential: credentialSource(variables).superRefine(({ kind }, context) => {
        const isOfCloud = (kind === 'sandbox') === (cloud === 'sandbox')
        if (!isOfCloud)
          context.addIssue({ code: 'custom', path: ['kind'], message: `is ${kind}, which does not go with ECS_CLOUD=${cloud}` })
      }),
    },
    { error: ({ code }) => (code === 'invalid_type' ? 'must be an object' : undefined) },
  )

const text = (pattern: RegExp, error: string) => z.string({ error }).regex(pattern, { error })

/** Space only within. */
const LABEL = new RegExp(`^(?! )(?!.* $)[^\\p{C}\\p{Zl}\\p{Zp}]{1,${LABEL_MAX_CHARACTERS}}$`, 'u')

const regions = z
  .array(text(REGION_ID, 'must be a region id, such as cn-hangzhou'), { error: 'must be a list of region ids' })
  .min(1, { error: 'must name a region, or be left out' })
  .transform((ids) => [...new Set(ids)])

/** The account by its id, if that can be shown, else by its place in the list. */
const sentencesOf = (issue: z.core.$ZodIssue, json: unknown): readonly string[] => {
  const [index, ...fields] = issue.path
  if (typeof index !== 'number') return [sentences.list(issue.message)]
  const account = nameOf(json, index)
  if (issue.code !== 'unrecognized_keys') return [sentences.field(account, fields.join('.') || 'the entry', issue.message)]
  return issue.keys.map((key) => sentences.field(account, [...fields, JSON.stringify(key.slice(0, NAME_MAX))].join('.'), 'is not known'))
}

const NAME_MAX = 64

const nameOf = (json: unknown, index: number): string => {
  const named = z.array(z.unknown()).safeParse(json)
  const entry = z.object({ id: z.string().regex(ACCOUNT_ID) }).safeParse(named.data?.[index])
  return entry.success ? `"${entry.data.id}"` : `number ${index + 1}`
}

/** A secret that is written out, in whatever else the file holds. */
const holdsSecret = (json: unknown): boolean => {
  const accounts = z.array(z.object({ credential: z.record(z.string(), z.unknown()) }).catch({ credential: {} })).safeParse(json)
  return accounts.success && accounts.data.some(({ credential }) => SECRET_FIELDS.some((field) => typeof credential[field] === 'string'))
}

/** Windows has no such bits. */
const isOpenToOthers = (path: string): boolean => process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0

const readText = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
