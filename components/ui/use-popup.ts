'use client'

import { type KeyboardEvent, type MouseEvent, type RefObject, useCallback, useId, useRef, useState } from 'react'

/** Spread on the button that opens a pop-up. */
export type TriggerProps = {
  ref: RefObject<HTMLButtonElement | null>
  'aria-haspopup': PopupKind
  'aria-expanded': boolean
  'aria-controls': string | undefined
  onClick: (event: MouseEvent) => void
  onKeyDown: (event: KeyboardEvent) => void
  onPointerEnter: () => void
  onFocus: () => void
}

export type PopupKind = 'menu' | 'dialog'

/** Spread on the lazily fetched pop-up. */
export type PopupProps = {
  id: string
  anchor: RefObject<HTMLButtonElement | null>
  onOpenChange: (open: boolean, change: PopupChange) => void
  /** Opened with the keyboard: the first item takes the focus. */
  isByKeyboard: boolean
}

/** The part of Base UI's event details that is read here. */
export type PopupChange = { reason: string; event: Event; cancel: () => void }

/** Open state and wiring between a plain button and a pop-up whose code is fetched on hover or focus. */
export const usePopup = (kind: PopupKind, preload: () => void) => {
  const [isOpen, setOpen] = useState(false)
  const [isByKeyboard, setByKeyboard] = useState(false)
  const anchor = useRef<HTMLButtonElement>(null)
  const id = useId()
  const close = useCallback(() => setOpen(false), [])

  const onOpenChange = (open: boolean, change: PopupChange) => {
    // A press on the trigger is also "outside"; its own click closes.
    const target = change.event.target
    if (change.reason === 'outside-press' && target instanceof Node && anchor.current?.contains(target)) change.cancel()
    else setOpen(open)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (kind !== 'menu' || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
    event.preventDefault()
    setByKeyboard(true)
    setOpen(true)
  }

  const trigger: TriggerProps = {
    ref: anchor,
    'aria-haspopup': kind,
    'aria-expanded': isOpen,
    'aria-controls': isOpen ? id : undefined,
    onClick: (event) => {
      // a click without a pointer comes from Enter, Space or a screen reader
      setByKeyboard(event.detail === 0)
      setOpen((open) => !open)
    },
    onKeyDown,
    onPointerEnter: preload,
    onFocus: preload,
  }
  const popup: PopupProps = { id, anchor, onOpenChange, isByKeyboard }
  return { isOpen, close, trigger, popup }
}
