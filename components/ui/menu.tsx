'use client'

import type { ReactNode } from 'react'
import type { MenuItem } from '@/components/ui/menu-item'
import type { Align, Side } from '@/components/ui/popup-placement'
import { onIntent, useLoaded } from '@/components/ui/use-loaded'
import { type TriggerProps, usePopup } from '@/components/ui/use-popup'

export type MenuProps = {
  /** Names the menu for screen readers. */
  label: string
  items: readonly MenuItem[]
  /** The button: `(props) => <Button {...props}>…</Button>`. */
  trigger: (props: TriggerProps) => ReactNode
  side?: Side
  align?: Align
}

const popupCode = onIntent(() => import('@/components/ui/menu-popup').then((module) => module.MenuPopup))

/** A button with a list of things to do or choose from. */
export const Menu = ({ label, items, trigger, side = 'bottom', align = 'start' }: MenuProps) => {
  const menu = usePopup('menu', popupCode.preload)
  const Popup = useLoaded(popupCode, menu.isOpen, menu.close)
  return (
    <>
      {trigger(menu.trigger)}
      {Popup && <Popup {...menu.popup} label={label} items={items} side={side} align={align} />}
    </>
  )
}
