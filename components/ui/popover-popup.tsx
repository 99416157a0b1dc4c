'use client'

import { Popover } from '@base-ui/react/popover'
import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { type Align, POPUP_SURFACE, type Side } from '@/components/ui/popup-placement'
import type { PopupProps } from '@/components/ui/use-popup'

export type PopoverPopupProps = PopupProps & { label: string; side: Side; align: Align; children: ReactNode }

/** The part of Popover that is fetched on hover. */
export const PopoverPopup = ({ id, anchor, onOpenChange, label, side, align, children }: PopoverPopupProps) => (
  <Popover.Root open onOpenChange={onOpenChange}>
    <Popover.Portal>
      <Popover.Positioner anchor={anchor} side={side} align={align} sideOffset={4} className="z-50">
        <Popover.Popup id={id} aria-label={label} finalFocus={anchor} className={classNames(POPUP_SURFACE, 'p-3')}>
          {children}
        </Popover.Popup>
      </Popover.Positioner>
    </Popover.Portal>
  </Popover.Root>
)
