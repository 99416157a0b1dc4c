'use client'

import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactNode, RefObject } from 'react'
import type { Side } from '@/components/ui/popup-placement'

export type TooltipPopupProps = {
  /** The first element inside is what the tooltip points at. */
  anchor: RefObject<HTMLElement | null>
  side: Side
  text: ReactNode
  onEnter: () => void
  onLeave: () => void
  onClose: () => void
}

/** The part of Tooltip that is fetched on hover. */
export const TooltipPopup = ({ anchor, side, text, onEnter, onLeave, onClose }: TooltipPopupProps) => (
  <Tooltip.Root open onOpenChange={(open) => !open && onClose()}>
    <Tooltip.Portal>
      <Tooltip.Positioner anchor={() => anchor.current?.firstElementChild ?? null} side={side} sideOffset={6} className="z-50">
        <Tooltip.Popup
          onPointerEnter={onEnter}
          onPointerLeave={onLeave}
          className="pop max-w-80 rounded-control bg-ink px-2 py-1 text-xs text-ground shadow-float"
        >
          {text}
        </Tooltip.Popup>
      </Tooltip.Positioner>
    </Tooltip.Portal>
  </Tooltip.Root>
)
