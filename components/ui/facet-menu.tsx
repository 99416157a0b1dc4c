'use client'

import { Plus, X } from 'lucide-react'
import { classNames } from '@/components/ui/class-names'
import type { FacetOption } from '@/components/ui/facet-option'
import { onIntent, useLoaded } from '@/components/ui/use-loaded'
import { usePopup } from '@/components/ui/use-popup'

export type FacetMenuProps = {
  /** "Region" */
  label: string
  options: readonly FacetOption[]
  selected: readonly string[]
  onChange: (selected: readonly string[]) => void
  labels: {
    /** Of the × beside the chip, for example "Clear Region". */
    clear: string
    /** When there is nothing to choose from. */
    none: string
  }
}

const popupCode = onIntent(() => import('@/components/ui/facet-popup').then((module) => module.FacetPopup))

/** A filter chip: "+ Status", or "Region: Hangzhou +4 ×" once something is chosen. */
export const FacetMenu = ({ label, options, selected, onChange, labels }: FacetMenuProps) => {
  const menu = usePopup('menu', popupCode.preload)
  const Popup = useLoaded(popupCode, menu.isOpen, menu.close)
  const isSet = selected.length > 0
  return (
    <span className="inline-flex max-w-full">
      <button
        type="button"
        {...menu.trigger}
        className={classNames(
          'inline-flex h-8 min-w-0 items-center gap-1.5 border px-2.5 whitespace-nowrap pointer-coarse:h-10',
          isSet
            ? 'rounded-l-control border-transparent bg-accent-soft font-medium text-accent'
            : 'rounded-control border-dashed border-line-strong text-ink-second hover:bg-sunken hover:text-ink',
        )}
      >
        {!isSet && <Plus />}
        <span className="truncate">{isSet ? summaryOf(label, options, selected) : label}</span>
      </button>
      {isSet && (
        <button
          type="button"
          aria-label={labels.clear}
          title={labels.clear}
          onClick={() => onChange([])}
          className="inline-flex h-8 w-7 items-center justify-center rounded-r-control bg-accent-soft text-accent pointer-coarse:h-10 pointer-coarse:w-9 [&_.lucide]:size-3.5"
        >
          <X />
        </button>
      )}
      {Popup && <Popup {...menu.popup} label={label} options={options} selected={selected} onChange={onChange} noneLabel={labels.none} />}
    </span>
  )
}

const summaryOf = (label: string, options: readonly FacetOption[], selected: readonly string[]): string => {
  const [first = '', ...others] = selected
  const name = options.find((option) => option.value === first)?.label ?? first
  return `${label}: ${name}${others.length > 0 ? ` +${others.length}` : ''}`
}
