'use client'

import { Combobox } from '@base-ui/react/combobox'
import type { RefObject } from 'react'
import { classNames } from '@/components/ui/class-names'
import { POPUP_SURFACE } from '@/components/ui/popup-placement'

export type SuggestionsPopupProps = {
  anchor?: RefObject<HTMLElement | null>
  label: string
  /** Stands beside a suggestion. */
  noteOf?: (suggestion: string) => string
}

/** The list under a Combobox or a ChipInput. What is typed is allowed as it is, so there is no "nothing found". */
export const SuggestionsPopup = ({ anchor, label, noteOf }: SuggestionsPopupProps) => (
  <Combobox.Portal>
    <Combobox.Positioner anchor={anchor} sideOffset={4} align="start" className="z-50 outline-none">
      <Combobox.Popup className={classNames(POPUP_SURFACE, 'max-h-64! w-(--anchor-width)')}>
        <Combobox.List aria-label={label} className="p-1 outline-none">
          {(suggestion: string) => (
            <Combobox.Item
              key={suggestion}
              value={suggestion}
              className="flex min-h-8 flex-wrap items-center gap-x-2 rounded-chip px-2 break-all outline-none select-none data-highlighted:bg-sunken pointer-coarse:min-h-10"
            >
              {suggestion}
              {noteOf !== undefined && <span className="text-ink-third">{noteOf(suggestion)}</span>}
            </Combobox.Item>
          )}
        </Combobox.List>
      </Combobox.Popup>
    </Combobox.Positioner>
  </Combobox.Portal>
)
