'use client'

import { Menu } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import { classNames } from '@/components/ui/class-names'
import type { FacetOption } from '@/components/ui/facet-option'
import { focusFirstItem } from '@/components/ui/focus-first-item'
import { POPUP_SURFACE } from '@/components/ui/popup-placement'
import type { PopupProps } from '@/components/ui/use-popup'

export type FacetPopupProps = PopupProps & {
  label: string
  options: readonly FacetOption[]
  selected: readonly string[]
  onChange: (selected: readonly string[]) => void
  noneLabel: string
}

/** The part of FacetMenu that is fetched on hover. Stays open while several are ticked. */
export const FacetPopup = ({ id, anchor, onOpenChange, isByKeyboard, label, options, selected, onChange, noneLabel }: FacetPopupProps) => {
  const toggle = (value: string) => onChange(selected.includes(value) ? selected.filter((other) => other !== value) : [...selected, value])
  return (
    <Menu.Root open onOpenChange={onOpenChange} onOpenChangeComplete={() => isByKeyboard && focusFirstItem(id)} modal={false}>
      <Menu.Portal>
        <Menu.Positioner anchor={anchor} align="start" sideOffset={4} className="z-50 outline-none">
          <Menu.Popup id={id} aria-label={label} finalFocus={anchor} className={classNames(POPUP_SURFACE, 'max-h-96! min-w-52 p-1')}>
            {options.length === 0 && <p className="px-2 py-1.5 text-ink-third">{noneLabel}</p>}
            {options.map(({ value, label: name, count }) => (
              <Menu.CheckboxItem
                key={value}
                checked={selected.includes(value)}
                onCheckedChange={() => toggle(value)}
                closeOnClick={false}
                className="group flex min-h-8 items-center gap-2 rounded-chip px-2 outline-none select-none data-highlighted:bg-sunken pointer-coarse:min-h-10"
              >
                <span className="flex size-4 flex-none items-center justify-center rounded-chip border border-line-control text-on-accent group-data-checked:border-accent group-data-checked:bg-accent [&_.lucide]:size-3">
                  {selected.includes(value) && <Check />}
                </span>
                <span className="min-w-0 flex-1 break-words">{name}</span>
                {count !== undefined && <span className="text-ink-third">{count}</span>}
              </Menu.CheckboxItem>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
