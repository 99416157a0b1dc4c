import type { AuditRecord } from '@/lib/audit/audit-record'
import type { EXACT_FILTERS } from '@/lib/schemas/audit-query'

export type ExactFilter = (typeof EXACT_FILTERS)[number]

/** What one may want to see all rows of, standing before this row. A person is named by the e-mail, which is theirs alone. */
export const relatedFilters = ({
  person,
  subjectId,
  code,
  requestId,
}: Pick<AuditRecord, 'person' | 'subjectId' | 'code' | 'requestId'>): readonly { filter: ExactFilter; value: string }[] =>
  [
    { filter: 'person' as const, value: /<([^>]+)>$/.exec(person)?.[1] ?? person },
    { filter: 'subject' as const, value: subjectId ?? '' },
    { filter: 'code' as const, value: code ?? '' },
    { filter: 'requestId' as const, value: requestId ?? '' },
  ].filter(({ value }) => value !== '')
