'use client'

import { useTranslations } from 'next-intl'
import { type Facet, ListToolbar } from '@/components/lists/list-toolbar'
import { SearchField } from '@/components/lists/search-field'
import type { OperationList } from '@/lib/operations/operation-list'
import { type OperationQuery, serializeOperationQuery } from '@/lib/schemas/operation-query'

export type ActivityToolbarProps = {
  query: OperationQuery
  /** `null`: not read yet. */
  list: Pick<OperationList, 'accounts' | 'regions' | 'rows'> | null
  onChange: (changes: Partial<OperationQuery>) => void
  onSearch: (text: string) => void
  onClear: () => void
}

/** Search and filters. The disk is chosen by a link; here it can be taken away. */
export const ActivityToolbar = ({ query, list, onChange, onSearch, onClear }: ActivityToolbarProps) => {
  const t = useTranslations('activity')
  const { accounts, regions } = list ?? { accounts: [], regions: [] }
  const facets: readonly Facet[] = [
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
    ...(query.diskId === null ? [] : [diskFacet(query.diskId, { label: t('facets.disk'), onChange })]),
  ]
  // with one there is nothing to choose
  const shown = facets.filter(({ options, selected }) => options.length > 1 || selected.length > 0)
  return (
    <ListToolbar
      search={<SearchField value={query.q} onSearch={onSearch} label={t('search')} hint={t('searchHint')} />}
      facets={shown}
      onClearAll={serializeOperationQuery({ ...query, view: 'all', before: null }) === '' ? null : onClear}
      sort={null}
    />
  )
}

const diskFacet = (diskId: string, { label, onChange }: Pick<ActivityToolbarProps, 'onChange'> & { label: string }): Facet => ({
  key: 'diskId',
  label,
  options: [{ value: diskId, label: diskId }],
  selected: [diskId],
  onChange: () => onChange({ diskId: null }),
})
