import { useTranslations } from 'next-intl'
import { factsOf } from '@/components/audit/facts-of'
import { DescriptionList } from '@/components/ui/description-list'
import type { AuditRecord } from '@/lib/audit/audit-record'

export type AuditFactsProps = { row: AuditRecord }

/** Everything that is on record of one row. Names of parameters are ECS's own. */
export const AuditFacts = ({ row }: AuditFactsProps) => {
  const t = useTranslations('audit')
  const known = [
    { term: t('details.number'), description: row.sequence },
    { term: t('columns.person'), description: row.person },
    { term: t('details.personId'), description: row.personId },
    { term: t('details.address'), description: row.address },
    { term: t('columns.code'), description: row.code },
    { term: t('columns.requestId'), description: row.requestId },
  ].filter(({ description }) => description !== null && description !== '')
  const facts = factsOf(row.facts).map(({ name, value }) => ({
    term: name,
    description: <code className="text-xs break-all">{value}</code>,
  }))
  return <DescriptionList items={[...known, ...facts]} />
}
