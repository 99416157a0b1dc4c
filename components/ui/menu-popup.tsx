'use client'

import { Menu } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import Link from 'next/link'
import { classNames } from '@/components/ui/class-names'
import { focusFirstItem } from '@/components/ui/focus-first-item'
import type { MenuItem } from '@/components/ui/menu-item'
import { type Align, POPUP_SURFACE, type Side } from '@/components/ui/popup-placement'
import type { PopupProps } from '@/components/ui/use-popup'

export type MenuPopupProps = PopupProps & { label: string; items: readonly MenuItem[]; side: Side; align: Align }

/** The part of Menu that is fetched on hover. */
export const MenuPopup = ({ id, anchor, onOpenChange, isByKeyboard, label, items, side, align }: MenuPopupProps) => (
  <Menu.Root open onOpenChange={onOpenChange} onOpenChangeComplete={() => isByKeyboard && focusFirstItem(id)} modal={false}>
    <Menu.Portal>
      <Menu.Positioner anchor={anchor} side={side} align={align} sideOffset={4} className="z-50 outline-none">
        <Menu.Popup id={id} aria-label={label} finalFocus={anchor} className={classNames(POPUP_SURFACE, 'min-w-40 p-1')}>
          {items.map((item) => (
            <Item key={item.id} item={item} />
          ))}
        </Menu.Popup>
      </Menu.Positioner>
    </Menu.Portal>
  </Menu.Root>
)

const ROW =
  'flex min-h-8 w-full items-center gap-2 rounded-chip px-2 outline-none select-none data-highlighted:bg-sunken pointer-coarse:min-h-10'

const Item = ({ item }: { item: MenuItem }) => {
  switch (item.kind) {
    case 'action':
      return (
        <Menu.Item
          onClick={item.disabledReason ? undefined : item.onSelect}
          closeOnClick={!item.disabledReason}
          aria-disabled={item.disabledReason ? true : undefined}
          className={classNames(ROW, item.tone === 'bad' && 'text-bad')}
        >
          {item.icon}
          <span className="flex flex-col py-1">
            <span className={classNames(item.disabledReason && 'text-ink-third')}>{item.label}</span>
            {item.disabledReason && <span className="text-xs text-ink-third">{item.disabledReason}</span>}
          </span>
        </Menu.Item>
      )
    case 'link':
      return (
        <Menu.LinkItem closeOnClick render={<Link href={item.href} />} className={ROW}>
          {item.icon}
          {item.label}
        </Menu.LinkItem>
      )
    case 'choice':
      return (
        <Menu.CheckboxItem
          checked={item.isChosen}
          onCheckedChange={item.onSelect}
          closeOnClick
          role="menuitemradio"
          lang={item.lang}
          className={ROW}
        >
          <span className="size-4">{item.isChosen && <Check />}</span>
          {item.label}
        </Menu.CheckboxItem>
      )
    case 'heading':
      return <div className="px-2 pt-1 pb-0.5 text-xs text-ink-third">{item.label}</div>
    case 'separator':
      return <Menu.Separator className="my-1 h-px bg-line" />
  }
}
