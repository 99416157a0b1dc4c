import type { z } from 'zod'
import { type ControlAnswer, errorAnswer } from './control-answer.ts'

/** Answers with the checked input, or 400 with one sentence for all that is wrong: `times: Too small: expected number to be >=1`. */
export const withInput = <T>(schema: z.ZodType<T>, input: unknown, answer: (value: T) => ControlAnswer): ControlAnswer => {
  const parsed = schema.safeParse(input)
  return parsed.success ? answer(parsed.data) : errorAnswer(400, sentenceOf(parsed.error))
}

const sentenceOf = ({ issues }: z.ZodError): string =>
  issues.map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`)).join('; ')
