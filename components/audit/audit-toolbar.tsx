'use client'

import { useTranslations } from 'next-intl'
import { type Facet, ListToolbar } from '@/components/lists/list-toolbar'
import { SearchField } from '@/components/lists/search-field'
import { TextInput } from '@/components/ui/text-input'
import { AUDIT_EVENTS, AUDIT_OUTCOMES } from '@/lib/audit/audit-record'
import type { AccountName } from '@/lib/ecs/account-facts'
import { type AuditQuery, serializeAuditQuery } from '@/lib/schemas/audit-query'

export type AuditToolbarProps = {
  query: AuditQuery
  /** With one there is nothing to choose. */
  accounts: readonly AccountName[]
  onChange: (changes: Partial<AuditQuery>) => void
  onSearch: (text: string) => void
  onClear: () => void
}

export const AuditToolbar = ({ query, accounts, onChange, onSearch, onClear }: AuditToolbarProps) => {
  const t = useTranslations('audit')
  const account: Facet = {
    key: 'account',
    label: t('facets.account'),
    options: accounts.map(({ id, label }) => ({ value: id, label })),
    selected: query.account,
    onChange: (chosen) => onChange({ account: [...chosen] }),
  }
  const facets: readonly Facet[] = [
    {
      key: 'event',
      label: t('facets.event'),
      options: AUDIT_EVENTS.map((event) => ({ value: event, label: t(`event.${event}`) })),
      selected: query.event,
      onChange: (chosen) => onChange({ event: AUDIT_EVENTS.filter((event) => chosen.includes(event)) }),
    },
    {
      key: 'outcome',
      label: t('facets.outcome'),
      options: AUDIT_OUTCOMES.map((outcome) => ({ value: outcome, label: t(`outcome.${outcome}`) })),
      selected: query.outcome,
      onChange: (chosen) => onChange({ outcome: AUDIT_OUTCOMES.filter((outcome) => chosen.includes(outcome)) }),
    },
    ...(accounts.length > 1 || query.account.length > 0 ? [account] : []),
  ]
  return (
    <ListToolbar
      search={<SearchField value={query.q} onSearch={onSearch} label={t('search')} hint={t('searchHint')} />}
      facets={facets}
      onClearAll={serializeAuditQuery(query) === '' ? null : onClear}
      sort={null}
    >
      <Day label={t('from')} value={query.from} onChange={(from) => onChange({ from })} />
      <Day label={t('to')} value={query.to} onChange={(to) => onChange({ to })} />
    </ListToolbar>
  )
}

type DayProps = { label: string; value: string | null; onChange: (day: string | null) => void }

/** A day in UTC, as the rows are stored. */
const Day = ({ label, value, onChange }: DayProps) => (
  <label className="flex items-center gap-1.5 text-ink-second">
    {label}
    <TextInput
      type="date"
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
      className="w-auto"
    />
  </label>
)
