import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { AuditCode } from '@/components/audit/audit-code'
import { factsOf } from '@/components/audit/facts-of'
import { relatedFilters } from '@/components/audit/related-filters'
import { ItemId } from '@/components/lists/item-id'
import { DescriptionList } from '@/components/ui/description-list'
import type { AuditRecord } from '@/lib/audit/audit-record'
import { paths } from '@/lib/paths'
import { serializeAuditQuery } from '@/lib/schemas/audit-query'

export type AuditFactsProps = { row: AuditRecord; isExplained: boolean }

/** Everything that is on record of one row. Names of parameters are ECS's own. */
export const AuditFacts = ({ row, isExplained }: AuditFactsProps) => {
  const t = useTranslations('audit')
  const { sequence, person, personId, address, accountId, code, requestId } = row
  const known = [
    { term: t('details.number'), description: sequence },
    person !== '' && { term: t('columns.person'), description: <span className="wrap-anywhere">{person}</span> },
    personId !== null && { term: t('details.personId'), description: <ItemId id={personId} /> },
    address !== null && { term: t('details.address'), description: address },
    accountId !== null && { term: t('facets.account'), description: accountId },
    code !== null && {
      term: t('columns.code'),
      description: (
        <span className="wrap-anywhere">
          <AuditCode code={code} isExplained={isExplained} />
        </span>
      ),
    },
    requestId !== null && { term: t('columns.requestId'), description: <ItemId id={requestId} /> },
  ].filter((item) => item !== false)
  const facts = factsOf(row.facts).map(({ name, value }) => ({
    term: name,
    description: <code className="text-xs break-all">{value}</code>,
  }))
  return (
    <>
      <DescriptionList items={[...known, ...facts]} />
      <RelatedLinks row={row} />
    </>
  )
}

const RelatedLinks = ({ row }: Pick<AuditFactsProps, 'row'>) => {
  const t = useTranslations('audit.related')
  const related = relatedFilters(row)
  if (related.length === 0) return null
  return (
    <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
      <span className="text-ink-third">{t('title')}</span>
      {related.map(({ filter, value }) => (
        <Link
          key={filter}
          href={serializeAuditQuery(paths.audit(), { [filter]: value })}
          prefetch={false}
          className="rounded-chip text-accent hover:underline"
        >
          {t(filter)}
        </Link>
      ))}
    </p>
  )
}
