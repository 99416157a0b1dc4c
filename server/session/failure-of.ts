import 'server-only'
import type { Problem } from '@/lib/errors/problem'
import { storeProblem } from '@/server/store/store-failure'
import { toUnexpected } from '@/server/unexpected'

/** What was thrown, as a Problem: a store that is away is told as that, anything else is a surprise with a reference. */
export const failureOf = (error: unknown, where: string): Problem => storeProblem(error) ?? toUnexpected(error, where)
