import { z } from 'zod'

/*
 * A RAM policy document, version 1, in its published grammar: one value stands for a list of one.
 * `NotAction`, `NotResource` and `Condition` are refused rather than ignored: a policy that is not understood must not allow anything.
 */

const STATEMENTS_MAX = 100
const PATTERNS_MAX = 200
const PATTERN_MAX_CHARACTERS = 512

const action = z
  .string()
  .max(PATTERN_MAX_CHARACTERS)
  .regex(/^(\*|[a-z][a-z-]*:[A-Za-z*]+)$/, 'an action is * or <service>:<operation>, such as ecs:CreateSnapshot or ecs:Describe*')

const resource = z
  .string()
  .max(PATTERN_MAX_CHARACTERS)
  .regex(/^(\*|acs(:[^:\s]*){3}:\S+)$/, 'a resource is * or acs:<service>:<region>:<account>:<what>, such as acs:ecs:*:*:disk/*')

const oneOrMore = (pattern: z.ZodType<string>) =>
  z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(pattern).min(1).max(PATTERNS_MAX))

const statement = z.strictObject({ Effect: z.enum(['Allow', 'Deny']), Action: oneOrMore(action), Resource: oneOrMore(resource) })

export const ramPolicySchema = z.strictObject({ Version: z.literal('1'), Statement: z.array(statement).max(STATEMENTS_MAX) })

/** Every list spelt out. Without a statement it allows nothing. */
export type RamPolicy = z.infer<typeof ramPolicySchema>
