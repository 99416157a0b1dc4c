'use client'

import { useTranslations } from 'next-intl'
import { type Facet, ListToolbar } from '@/components/lists/list-toolbar'
import { SearchField } from '@/components/lists/search-field'
import { SortMenu } from '@/components/lists/sort-menu'
import type { AccountName } from '@/lib/ecs/account-facts'
import { SNAPSHOT_STATUSES } from '@/lib/ecs/contract'
import type { SnapshotList } from '@/lib/ecs/fleet'
import { SNAPSHOT_KINDS, SNAPSHOT_SORTS, type SnapshotQuery, type SnapshotSort } from '@/lib/schemas/snapshot-query'

export type SnapshotToolbarProps = {
  query: SnapshotQuery
  /** `null`: not read yet. */
  facets: SnapshotList['facets'] | null
  /** With one there is nothing to choose. */
  accounts: readonly AccountName[]
  onChange: (changes: Partial<SnapshotQuery>) => void
  onSearch: (text: string) => void
  onClear: () => void
}

type FacetName = keyof SnapshotList['facets']

/** Search and filters of the snapshot list, with how many snapshots each filter would leave. */
export const SnapshotToolbar = ({ query, facets, accounts, onChange, onSearch, onClear }: SnapshotToolbarProps) => {
  const t = useTranslations('snapshots.list')
  const label = useFacetLabels(accounts)
  const options = (name: FacetName) => (facets?.[name] ?? []).map(({ value, count }) => ({ value, count, label: label[name](value) }))
  const common = (name: FacetName) => ({ key: name, label: t(`facets.${name}`), options: options(name), selected: query[name] })
  const all: readonly Facet[] = [
    { ...common('account'), onChange: (account) => onChange({ account: [...account] }) },
    { ...common('region'), onChange: (region) => onChange({ region: [...region] }) },
    { ...common('status'), onChange: (chosen) => onChange({ status: SNAPSHOT_STATUSES.filter((one) => chosen.includes(one)) }) },
    { ...common('kind'), onChange: (chosen) => onChange({ kind: SNAPSHOT_KINDS.filter((one) => chosen.includes(one)) }) },
  ]
  const shown = all.filter(({ key, selected }) => key !== 'account' || accounts.length > 1 || selected.length > 0)
  const isFiltered = query.q !== '' || shown.some(({ selected }) => selected.length > 0)
  return (
    <ListToolbar
      search={<SearchField value={query.q} onSearch={onSearch} label={t('search')} hint={t('searchHint')} />}
      facets={shown}
      onClearAll={isFiltered ? onClear : null}
      sort={
        <SortMenu
          columns={SNAPSHOT_SORTS.map((sort) => ({ sort, label: t(`columns.${SORT_LABELS[sort]}`) }))}
          sort={query.sort}
          direction={query.dir}
          onSort={(sort, dir) => onChange({ sort, dir })}
        />
      }
    />
  )
}

const SORT_LABELS = {
  created: 'created',
  name: 'snapshot',
  disk: 'disk',
  status: 'status',
  release: 'release',
  size: 'size',
  region: 'region',
} as const satisfies Record<SnapshotSort, string>

/** A facet's value in words; what is no word of ours is shown as it is. */
const useFacetLabels = (accounts: readonly AccountName[]): Record<FacetName, (value: string) => string> => {
  const t = useTranslations('snapshots')
  return {
    account: (value) => accounts.find(({ id }) => id === value)?.label ?? value,
    region: (value) => value,
    status: (value) => {
      const known = SNAPSHOT_STATUSES.find((status) => status === value)
      return known === undefined ? value : t(`status.${known}`)
    },
    kind: (value) => {
      const known = SNAPSHOT_KINDS.find((kind) => kind === value)
      return known === undefined ? value : t(`kind.${known}`)
    },
  }
}
