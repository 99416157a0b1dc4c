'use client'

import type { ReactNode } from 'react'
import type { Align, Side } from '@/components/ui/popup-placement'
import { onIntent, useLoaded } from '@/components/ui/use-loaded'
import { type TriggerProps, usePopup } from '@/components/ui/use-popup'

export type PopoverProps = {
  /** Names the pop-up for screen readers. */
  label: string
  /** The button: `(props) => <Button {...props}>…</Button>`. */
  trigger: (props: TriggerProps) => ReactNode
  side?: Side
  align?: Align
  /** May be a function that gets `close`. */
  children: ReactNode | ((close: () => void) => ReactNode)
}

const popupCode = onIntent(() => import('@/components/ui/popover-popup').then((module) => module.PopoverPopup))

/** A button with a small panel. */
export const Popover = ({ label, trigger, side = 'bottom', align = 'start', children }: PopoverProps) => {
  const popover = usePopup('dialog', popupCode.preload)
  const Popup = useLoaded(popupCode, popover.isOpen, popover.close)
  return (
    <>
      {trigger(popover.trigger)}
      {Popup && (
        <Popup {...popover.popup} label={label} side={side} align={align}>
          {typeof children === 'function' ? children(popover.close) : children}
        </Popup>
      )}
    </>
  )
}
