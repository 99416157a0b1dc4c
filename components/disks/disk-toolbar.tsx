'use client'

import { useTranslations } from 'next-intl'
import { useEcsWords } from '@/components/disks/use-ecs-words'
import { type Facet, ListToolbar } from '@/components/lists/list-toolbar'
import { SearchField } from '@/components/lists/search-field'
import { SortMenu } from '@/components/lists/sort-menu'
import type { AccountName } from '@/lib/ecs/account-facts'
import { DISK_TYPES } from '@/lib/ecs/contract'
import type { DiskList } from '@/lib/ecs/fleet'
import { DISK_SORTS, type DiskQuery, type DiskSort, VERDICTS } from '@/lib/schemas/disk-query'

export type DiskToolbarProps = {
  query: DiskQuery
  facets: DiskList['facets'] | null
  /** With one there is nothing to choose. */
  accounts: readonly AccountName[]
  onChange: (changes: Partial<DiskQuery>) => void
  onSearch: (text: string) => void
  onClear: () => void
}

type FacetName = keyof DiskList['facets']

/** Search and filters of the disk list, with how many disks each filter would leave. */
export const DiskToolbar = ({ query, facets, accounts, onChange, onSearch, onClear }: DiskToolbarProps) => {
  const t = useTranslations('disks.list')
  const label = useFacetLabels(accounts)
  const options = (name: FacetName) => (facets?.[name] ?? []).map(({ value, count }) => ({ value, count, label: label[name](value) }))
  const common = (name: FacetName) => ({ key: name, label: t(`facets.${name}`), options: options(name), selected: query[name] })
  const all: readonly Facet[] = [
    { ...common('account'), onChange: (account) => onChange({ account: [...account] }) },
    { ...common('region'), onChange: (region) => onChange({ region: [...region] }) },
    { ...common('status'), onChange: (status) => onChange({ status: [...status] }) },
    { ...common('category'), onChange: (category) => onChange({ category: [...category] }) },
    { ...common('type'), onChange: (type) => onChange({ type: DISK_TYPES.filter((one) => type.includes(one)) }) },
    { ...common('eligibility'), onChange: (chosen) => onChange({ eligibility: VERDICTS.filter((one) => chosen.includes(one)) }) },
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
          columns={DISK_SORTS.map((sort) => ({ sort, label: t(`columns.${SORT_LABELS[sort]}`) }))}
          sort={query.sort}
          direction={query.dir}
          onSort={(sort, dir) => onChange({ sort, dir })}
        />
      }
    />
  )
}

const SORT_LABELS = {
  name: 'disk',
  size: 'size',
  'last-good': 'lastGood',
  manual: 'manual',
  status: 'status',
  region: 'zone',
  created: 'created',
} as const satisfies Record<DiskSort, string>

/** A facet's value in words; what is no word of ours is shown as it is. */
const useFacetLabels = (accounts: readonly AccountName[]): Record<FacetName, (value: string) => string> => {
  const t = useTranslations('disks')
  const words = useEcsWords()
  return {
    account: (value) => accounts.find(({ id }) => id === value)?.label ?? value,
    region: (value) => value,
    status: words.status,
    category: words.category,
    type: (value) => {
      const known = DISK_TYPES.find((type) => type === value)
      return known === undefined ? value : t(`type.${known}`)
    },
    eligibility: (value) => {
      const known = VERDICTS.find((verdict) => verdict === value)
      return known === undefined ? value : t(`list.eligibility.${known}`)
    },
  }
}
