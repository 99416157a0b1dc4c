'use client'

import { useTranslations } from 'next-intl'
import { ERROR_LISTS, type ExplainedError } from '@/components/help/explained-error'
import type { ErrorFilter } from '@/components/help/matches-error'
import { FacetMenu } from '@/components/ui/facet-menu'
import { SearchInput } from '@/components/ui/search-input'
import { WHO, type Who } from '@/lib/errors/explanation'

export type ErrorFilterBarProps = {
  errors: readonly ExplainedError[]
  matched: number
  filter: ErrorFilter
  onChange: (change: { q?: string; who?: Who[]; list?: ExplainedError['list'][] }) => void
}

export const ErrorFilterBar = ({ errors, matched, filter, onChange }: ErrorFilterBarProps) => {
  const t = useTranslations('help.errors')
  const lists = useTranslations('lists')
  const labelsOf = (label: string) => ({ clear: lists('filters.clear', { label }), none: lists('filters.none') })
  return (
    <div className="flex flex-wrap items-center gap-2">
      <div className="w-full sm:w-85">
        <SearchInput
          value={filter.q}
          onChange={(q) => onChange({ q })}
          label={t('search')}
          placeholder={t('search')}
          clearLabel={lists('search.clear')}
          shortcut="/"
        />
      </div>
      <FacetMenu
        label={t('facets.who')}
        options={WHO.map((who) => ({ value: who, label: whoWordsOf(errors, who), count: countOf(errors, (error) => error.who === who) }))}
        selected={filter.who}
        onChange={(selected) => onChange({ who: WHO.filter((who) => selected.includes(who)) })}
        labels={labelsOf(t('facets.who'))}
      />
      <FacetMenu
        label={t('facets.list')}
        options={ERROR_LISTS.map((list) => ({
          value: list,
          label: t(`list.${list}`),
          count: countOf(errors, (error) => error.list === list),
        }))}
        selected={filter.list}
        onChange={(selected) => onChange({ list: ERROR_LISTS.filter((list) => selected.includes(list)) })}
        labels={labelsOf(t('facets.list'))}
      />
      <p role="status" className="ml-auto text-ink-third">
        {t('matched', { matched, total: errors.length })}
      </p>
    </div>
  )
}

const countOf = (errors: readonly ExplainedError[], isMeant: (error: ExplainedError) => boolean): number => errors.filter(isMeant).length

const whoWordsOf = (errors: readonly ExplainedError[], who: Who): string => errors.find((error) => error.who === who)?.whoWords ?? who
