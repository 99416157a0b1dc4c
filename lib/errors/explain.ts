import { ecsCodeOf } from '@/lib/errors/ecs-code'
import { explainedValues, type MessageValues } from '@/lib/errors/explained-values'
import type { Explanation, WordsKey } from '@/lib/errors/explanation'
import { explanationOfCode } from '@/lib/errors/explanation-of-code'
import { gatewayErrors } from '@/lib/errors/gateway-errors'
import { explanationOfKind } from '@/lib/errors/kind-explanations'
import type { Problem } from '@/lib/errors/problem'
import { shownCloudMessage } from '@/lib/errors/shown-cloud-message'

/** What a screen needs to tell a problem. No sentences: those are `errors` messages, formatted with `values`. */
export type Explained = {
  explanation: Explanation
  /** `kind`: nobody has described this code, so ECS's own words stand in front; else they belong to the details. */
  matchedBy: 'code' | 'family' | 'kind'
  /** `t(`words.${words}.title`, values)`, and `.why`, `.next`. */
  words: WordsKey
  values: MessageValues
  code: string | null
  requestId: string | null
  /** ECS's own sentence, always to be labelled as such; `null` when there is none or when it repeats the signed request. */
  cloudMessage: string | null
}

/** What the caller knows beside the problem; the published quota is advice, so it is named only when it is given. */
export type Known = { manualSnapshotsPerDisk?: number }

/** Problem → facts for the screen: exact code, then dotted family, then RAM denial, then kind. */
export const explain = (problem: Problem, known: Known = {}): Explained => {
  const match = matchOf(problem)
  return {
    ...match,
    words: match.explanation.words,
    values: explainedValues(problem, match.explanation, known),
    code: ecsCodeOf(problem),
    requestId: 'requestId' in problem ? problem.requestId : null,
    cloudMessage: problem.kind === 'ecs' ? shownCloudMessage(problem) : null,
  }
}

const matchOf = (problem: Problem): Pick<Explained, 'explanation' | 'matchedBy'> => {
  const code = ecsCodeOf(problem)
  const match = code === null ? null : explanationOfCode(code)
  if (match !== null) return match
  if (problem.kind === 'ecs' && problem.denied !== null) return { matchedBy: 'family', explanation: gatewayErrors.Forbidden.explanation }
  return { matchedBy: 'kind', explanation: explanationOfKind(problem) }
}
