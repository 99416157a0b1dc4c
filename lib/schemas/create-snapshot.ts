import { z } from 'zod'
import {
  DESCRIPTION_MAX_CHARACTERS,
  DESCRIPTION_MIN_CHARACTERS,
  RETENTION_DAYS_MAX,
  RETENTION_DAYS_MIN,
  SNAPSHOT_NAME_MAX_CHARACTERS,
  SNAPSHOT_NAME_MIN_CHARACTERS,
  SNAPSHOT_NAME_RESERVED_PREFIX,
  TAG_KEY_MAX_CHARACTERS,
  TAG_KEY_RESERVED_PREFIXES,
  TAG_VALUE_MAX_CHARACTERS,
  TAGS_MAX,
  URL_PREFIXES,
} from '@/lib/ecs/contract'
import { diskPlace, operationId } from '@/lib/schemas/places'

/**
 * The one rulebook of CreateSnapshot, for the form and for the server.
 * Every issue's message is the name of a rule; its sentence stands in the `rules` messages.
 */

/** Every snapshot made here carries this tag, so that a request whose answer was lost can be found again. */
export const MARKER_TAG_KEY = 'snapshot-console:operation'

/** ECS takes 20 tags; one of them is the marker. */
export const FORM_TAGS_MAX = TAGS_MAX - 1

const MAX_INPUT_UNITS = 4_096

/** Length as a person counts it: code points, so that 𠮷 is one. */
export const countCharacters = (text: string): number => [...text].length

const startsLike = (text: string, prefix: string): boolean => text.toLowerCase().startsWith(prefix)

const hasUrl = (text: string): boolean => URL_PREFIXES.some((prefix) => text.toLowerCase().includes(prefix))

/** Control characters and halves of a surrogate pair cannot be stored or shown. */
const isPrintable = (text: string): boolean => text.isWellFormed() && !/\p{Cc}/u.test(text)

type Rule = { rule: string; holds: (text: string) => boolean }

const isLengthBetween =
  (min: number, max: number) =>
  (text: string): boolean =>
    countCharacters(text) >= min && countCharacters(text) <= max

/** In the order in which the form ticks them. Letters are Unicode letters, digits are ASCII. */
export const NAME_RULES = [
  { rule: 'name-length', holds: isLengthBetween(SNAPSHOT_NAME_MIN_CHARACTERS, SNAPSHOT_NAME_MAX_CHARACTERS) },
  { rule: 'name-first-letter', holds: (name) => /^\p{L}/u.test(name) },
  { rule: 'name-characters', holds: (name) => /^[\p{L}0-9:_.-]*$/u.test(name) },
  { rule: 'name-not-auto', holds: (name) => !startsLike(name, SNAPSHOT_NAME_RESERVED_PREFIX) },
] as const satisfies readonly Rule[]

export const DESCRIPTION_RULES = [
  { rule: 'description-length', holds: isLengthBetween(DESCRIPTION_MIN_CHARACTERS, DESCRIPTION_MAX_CHARACTERS) },
  { rule: 'description-no-url-start', holds: (text) => !URL_PREFIXES.some((prefix) => startsLike(text, prefix)) },
  { rule: 'description-printable', holds: isPrintable },
] as const satisfies readonly Rule[]

export const TAG_KEY_RULES = [
  { rule: 'tag-key-length', holds: isLengthBetween(1, TAG_KEY_MAX_CHARACTERS) },
  { rule: 'tag-key-prefix', holds: (key) => !TAG_KEY_RESERVED_PREFIXES.some((prefix) => startsLike(key, prefix)) },
  { rule: 'tag-key-no-url', holds: (key) => !hasUrl(key) },
  { rule: 'tag-key-printable', holds: isPrintable },
  { rule: 'tag-key-not-marker', holds: (key) => key !== MARKER_TAG_KEY },
] as const satisfies readonly Rule[]

export const TAG_VALUE_RULES = [
  { rule: 'tag-value-length', holds: isLengthBetween(0, TAG_VALUE_MAX_CHARACTERS) },
  { rule: 'tag-value-no-url', holds: (value) => !hasUrl(value) },
  { rule: 'tag-value-printable', holds: isPrintable },
] as const satisfies readonly Rule[]

/** The first rule that a text breaks, or `null`. */
export const brokenRule = (text: string, rules: readonly Rule[]): string | null => rules.find(({ holds }) => !holds(text))?.rule ?? null

const text = (rules: readonly Rule[], { optional }: { optional: boolean }) =>
  z
    .string({ error: 'not-text' })
    .max(MAX_INPUT_UNITS, { error: rules[0]?.rule ?? 'not-text', abort: true })
    .normalize('NFC')
    .trim()
    .superRefine((value, context) => {
      if (optional && value === '') return
      const rule = brokenRule(value, rules)
      if (rule !== null) context.addIssue({ code: 'custom', message: rule })
    })

export const tagSchema = z.strictObject(
  { key: text(TAG_KEY_RULES, { optional: false }), value: text(TAG_VALUE_RULES, { optional: true }) },
  { error: 'not-a-tag' },
)

const tags = z
  .array(tagSchema, { error: 'not-tags' })
  .max(FORM_TAGS_MAX, { error: 'tags-count', abort: true })
  .superRefine((list, context) => {
    list.forEach(({ key }, index) => {
      const first = list.findIndex((other) => other.key === key)
      if (first < index) context.addIssue({ code: 'custom', message: 'tag-key-unique', path: [index, 'key'] })
    })
  })

/** `null` = kept until someone deletes it. */
export const retentionDaysSchema = z
  .number({ error: 'retention-whole-number' })
  .int({ error: 'retention-whole-number' })
  .min(RETENTION_DAYS_MIN, { error: 'retention-range' })
  .max(RETENTION_DAYS_MAX, { error: 'retention-range' })
  .nullable()

/** What a person fills in. Empty texts mean "not given". */
export const createSnapshotFields = z.strictObject(
  {
    snapshotName: text(NAME_RULES, { optional: true }),
    description: text(DESCRIPTION_RULES, { optional: true }),
    retentionDays: retentionDaysSchema,
    tags,
    resourceGroupId: z
      .string({ error: 'not-text' })
      .max(128, { error: 'resource-group-id', abort: true })
      .trim()
      .regex(/^(rg-[a-zA-Z0-9]{1,64})?$/, { error: 'resource-group-id' }),
  },
  { error: 'not-the-form' },
)
export type CreateSnapshotFields = z.infer<typeof createSnapshotFields>

const noneOrOperationId = operationId.nullable()

/**
 * What the server action takes: the fields, the disk, and the submit key.
 * The submit key is a UUID made when the drawer opens; the same key with the same fields never creates twice.
 */
export const createSnapshotInput = z.strictObject(
  {
    ...diskPlace.shape,
    ...createSnapshotFields.shape,
    submitKey: z.uuid({ error: 'submit-key' }),
    /** The newest wish for this disk that the person has seen, and wants another snapshot all the same. */
    despite: noneOrOperationId,
    /** What did not succeed before and is tried again. */
    retryOf: noneOrOperationId,
  },
  { error: 'not-the-form' },
)
export type CreateSnapshotInput = z.infer<typeof createSnapshotInput>
