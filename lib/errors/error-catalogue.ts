import { DOCUMENTED_ERRORS, type DocumentedErrorCode } from '@/lib/ecs/contract'
import { explainedValues, type MessageValues } from '@/lib/errors/explained-values'
import type { Explanation } from '@/lib/errors/explanation'
import { explanations } from '@/lib/errors/explanations'
import type { FurtherError } from '@/lib/errors/further-error'
import { furtherErrors } from '@/lib/errors/further-errors'

export type CatalogueEntry = {
  code: string
  /** `documented`: in the error table of CreateSnapshot; `further`: from other pages and from the gateway. */
  list: 'documented' | 'further'
  httpStatus: number | null
  /** ECS's own; two lines where the published table has the code twice. */
  message: string | null
  explanation: Explanation
  /** Fills the three sentences of `explanation.words` where there is no problem at hand. */
  values: MessageValues
}

/** Every code with words of its own: the 47 documented ones in the published order, then the further ones by name. */
export const errorCatalogue: readonly CatalogueEntry[] = [...new Set(DOCUMENTED_ERRORS.map(({ code }) => code))]
  .map(documentedEntry)
  .concat(Object.entries(furtherErrors).toSorted(byName).map(furtherEntry))

function documentedEntry(code: DocumentedErrorCode): CatalogueEntry {
  const rows = DOCUMENTED_ERRORS.filter((row) => row.code === code)
  return {
    code,
    list: 'documented',
    httpStatus: rows[0]?.httpStatus ?? null,
    message: rows.map(({ message }) => message).join('\n'),
    explanation: explanations[code],
    values: valuesWithoutProblem(code, explanations[code]),
  }
}

function byName([one]: readonly [string, FurtherError], [other]: readonly [string, FurtherError]): number {
  return one < other ? -1 : 1
}

function furtherEntry([code, error]: readonly [string, FurtherError]): CatalogueEntry {
  return { code, list: 'further', ...error, values: valuesWithoutProblem(code, error.explanation) }
}

function valuesWithoutProblem(code: string, explanation: Explanation): MessageValues {
  const unknown = { operation: '', httpStatus: 0, requestId: null, cloudMessage: '', recommendUrl: null, denied: null, at: '' }
  return explainedValues({ kind: 'ecs', code, ...unknown }, explanation, {})
}
