import 'server-only'
import type { z } from 'zod'
import type { InputIssue } from '@/lib/errors/problem'
import { fail, ok, type Result } from '@/lib/result'

/** Parses what came from outside. The Problem names each field (dotted) and the rule it breaks, never the value. */
export const parseInput = <Schema extends z.ZodType>(schema: Schema, input: unknown): Result<z.output<Schema>> => {
  const parsed = schema.safeParse(input)
  return parsed.success ? ok(parsed.data) : fail({ kind: 'invalid-input', issues: parsed.error.issues.slice(0, ISSUES_MAX).map(toIssue) })
}

const ISSUES_MAX = 50
const KEY_MAX = 64

const toIssue = (issue: z.core.$ZodIssue): InputIssue => {
  // an extra key is named, so that a mistake in a script can be found
  const extra = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1).map((key) => key.slice(0, KEY_MAX)) : []
  // schemas name their rules; a message that is no such name is zod's own sentence
  const rule = /^[a-z][a-z0-9-]*$/.test(issue.message) ? issue.message : 'not-the-form'
  return { path: [...issue.path.map(String), ...extra].join('.'), rule }
}
