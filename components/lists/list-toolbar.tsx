'use client'

import { SlidersHorizontal } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { FacetMenu } from '@/components/ui/facet-menu'
import type { FacetOption } from '@/components/ui/facet-option'
import { IconButton } from '@/components/ui/icon-button'

export type Facet = {
  key: string
  label: string
  options: readonly FacetOption[]
  selected: readonly string[]
  onChange: (selected: readonly string[]) => void
}

export type ListToolbarProps = {
  search: ReactNode
  facets: readonly Facet[]
  /** `null`: nothing is set. */
  onClearAll: (() => void) | null
  /** The order, for a phone, where there are no column titles to press. */
  sort: ReactNode
  /** Filters that are no list of words. */
  children?: ReactNode
}

/** Search and filters side by side; on a phone the filters open below the search. */
export const ListToolbar = ({ search, facets, onClearAll, sort, children }: ListToolbarProps) => {
  const t = useTranslations('lists.filters')
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const count = facets.filter(({ selected }) => selected.length > 0).length
  return (
    <div className="flex flex-wrap items-center gap-2 px-4 sm:px-6">
      <div className="min-w-0 flex-1 sm:max-w-85 sm:min-w-60">{search}</div>
      <IconButton
        label={count === 0 ? t('show') : t('showCount', { count })}
        icon={<SlidersHorizontal className={count === 0 ? undefined : 'text-accent'} />}
        variant="secondary"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        className="sm:hidden"
      />
      <div
        id={id}
        role="group"
        aria-label={t('label')}
        className={`${isOpen ? 'flex' : 'hidden'} w-full flex-wrap gap-2 sm:flex sm:w-auto`}
      >
        {facets.map(({ key, ...facet }) => (
          <FacetMenu key={key} {...facet} labels={{ clear: t('clear', { label: facet.label }), none: t('none') }} />
        ))}
        {children}
        {onClearAll !== null && (
          <Button variant="ghost" onClick={onClearAll}>
            {t('clearAll')}
          </Button>
        )}
        <div className="sm:hidden">{sort}</div>
      </div>
    </div>
  )
}
