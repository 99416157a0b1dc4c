'use client'

import { SearchX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useQueryStates } from 'nuqs'
import { ErrorEntry } from '@/components/help/error-entry'
import { errorFilterParsers } from '@/components/help/error-filter'
import { ErrorFilterBar } from '@/components/help/error-filter-bar'
import { ERROR_LISTS, type ExplainedError } from '@/components/help/explained-error'
import { matchesError } from '@/components/help/matches-error'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

export type ErrorCatalogueProps = { errors: readonly ExplainedError[] }

/** All errors, in the order of the published table, with a search over them. The filter stands in the address. */
export const ErrorCatalogue = ({ errors }: ErrorCatalogueProps) => {
  const t = useTranslations('help.errors')
  const [filter, setFilter] = useQueryStates(errorFilterParsers)
  const matched = errors.filter((error) => matchesError(error, filter))
  const clear = () => void setFilter(null)
  return (
    <>
      <ErrorFilterBar errors={errors} matched={matched.length} filter={filter} onChange={(change) => void setFilter(change)} />
      {matched.length === 0 && (
        <EmptyState icon={<SearchX />} title={t('noMatch.title')} actions={<Button onClick={clear}>{t('clear')}</Button>}>
          {t('noMatch.body')}
        </EmptyState>
      )}
      {ERROR_LISTS.map((list) => (
        <ErrorGroup key={list} title={t(`list.${list}`)} errors={matched.filter((error) => error.list === list)} />
      ))}
    </>
  )
}

const ErrorGroup = ({ title, errors }: { title: string; errors: readonly ExplainedError[] }) => {
  if (errors.length === 0) return null
  return (
    <section className="mt-6">
      <h2 className="mb-2 text-md font-semibold">
        {title} <span className="font-normal text-ink-third">{errors.length}</span>
      </h2>
      <div className="flex flex-col gap-3">
        {errors.map((error) => (
          <ErrorEntry key={error.code} error={error} />
        ))}
      </div>
    </section>
  )
}
