import type { CatalogueEntry } from '@/lib/errors/error-catalogue'
import type { Explanation, Who } from '@/lib/errors/explanation'

/** One entry of the catalogue in the words of one language. Plain text, so that it can be searched where it is shown. */
export type ExplainedError = {
  code: string
  list: CatalogueEntry['list']
  /** `null`: no source tells it. */
  httpStatus: number | null
  /** ECS's own; two where the published table has the code twice, none where no source tells one. */
  messages: readonly string[]
  who: Who
  field: Explanation['field']
  whoWords: string
  retryWords: string
  title: string
  why: string
  next: string
}

export const ERROR_LISTS = ['documented', 'further'] as const satisfies readonly CatalogueEntry['list'][]

export type ErrorWords = Pick<ExplainedError, 'whoWords' | 'retryWords' | 'title' | 'why' | 'next'>

export const explainedError = ({ code, list, httpStatus, message, explanation }: CatalogueEntry, words: ErrorWords): ExplainedError => ({
  code,
  list,
  httpStatus,
  messages: message?.split('\n') ?? [],
  who: explanation.who,
  field: explanation.field,
  ...words,
})
