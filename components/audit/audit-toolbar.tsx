'use client'

import { useTranslations } from 'next-intl'
import { type Facet, ListToolbar } from '@/components/lists/list-toolbar'
import { SearchField } from '@/components/lists/search-field'
import { TextInput } from '@/components/ui/text-input'
import type { AuditList } from '@/lib/audit/audit-list'
import { AUDIT_EVENTS, AUDIT_OUTCOMES } from '@/lib/audit/audit-record'
import { type AuditQuery, EXACT_FILTERS, serializeAuditQuery } from '@/lib/schemas/audit-query'

export type AuditToolbarProps = {
  query: AuditQuery
  /** `null`: not read yet. */
  list: Pick<AuditList, 'accounts' | 'regions'> | null
  onChange: (changes: Partial<AuditQuery>) => void
  onSearch: (text: string) => void
  onClear: () => void
}

/** Search and filters. What is filtered by one thing exactly came from a row; here it can be taken away. */
export const AuditToolbar = ({ query, list, onChange, onSearch, onClear }: AuditToolbarProps) => {
  const t = useTranslations('audit')
  const { accounts, regions } = list ?? { accounts: [], regions: [] }
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
    {
      key: 'account',
      label: t('facets.account'),
      options: accounts.map(({ id, label }) => ({ value: id, label })),
      selected: query.account,
      onChange: (chosen) => onChange({ account: [...chosen] }),
    },
    {
      key: 'region',
      label: t('facets.region'),
      options: [...new Set([...regions, ...query.region])].map((region) => ({ value: region, label: region })),
      selected: query.region,
      onChange: (chosen) => onChange({ region: [...chosen] }),
    },
    ...EXACT_FILTERS.flatMap((filter): Facet[] => {
      const value = query[filter]
      if (value === null) return []
      const option = { value, label: value }
      return [
        { key: filter, label: t(`exact.${filter}`), options: [option], selected: [value], onChange: () => onChange({ [filter]: null }) },
      ]
    }),
  ]
  // with one there is nothing to choose
  const shown = facets.filter(({ options, selected }) => options.length > 1 || selected.length > 0)
  return (
    <ListToolbar
      search={<SearchField value={query.q} onSearch={onSearch} label={t('search')} hint={t('searchHint')} />}
      facets={shown}
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
