import { useTranslations } from 'next-intl'
import type { AuditRecord } from '@/lib/audit/audit-record'

export type AuditPersonProps = { row: Pick<AuditRecord, 'person' | 'role' | 'event'> }

/** "Li Wei <li.wei@example.com>" by name, with the e-mail at hand, and the role of that moment. */
export const AuditPerson = ({ row: { person, role, event } }: AuditPersonProps) => {
  const t = useTranslations('audit')
  const name = person.replace(/ <[^>]*>$/, '')
  if (name === '') return <span className="text-ink-third">{event === 'start' || event === 'invite' ? t('console') : t('nobody')}</span>
  return (
    <span title={person} className="flex flex-wrap items-baseline gap-x-1.5">
      <span className="max-w-48 truncate">{name}</span>
      {role !== null && <span className="text-xs whitespace-nowrap text-ink-third">{t(`role.${role}`)}</span>}
    </span>
  )
}
