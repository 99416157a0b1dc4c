'use client'

import { type FocusEvent, type PointerEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import type { Side } from '@/components/ui/popup-placement'
import { onIntent, useLoaded } from '@/components/ui/use-loaded'

export type TooltipProps = {
  text: ReactNode
  side?: Side
  /** Also on a press: for what cannot be pressed and says why (touch has no hover). */
  opensOnPress?: boolean
  /** One element that can take the focus. It must carry its own name or description: the tooltip only repeats it for the eye. */
  children: ReactNode
}

const OPEN_AFTER_MS = 400
const CLOSE_AFTER_MS = 120

const popup = onIntent(() => import('@/components/ui/tooltip-popup').then((module) => module.TooltipPopup))

/** A sentence on hover and focus. Can be hovered itself, goes with Escape. */
export const Tooltip = ({ text, side = 'top', opensOnPress = false, children }: TooltipProps) => {
  const host = useRef<HTMLSpanElement>(null)
  const [isOpen, setOpen] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const later = useCallback((open: boolean, delayMs: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setOpen(open), delayMs)
  }, [])
  const close = useCallback(() => {
    clearTimeout(timer.current)
    setOpen(false)
  }, [])
  useEffect(() => () => clearTimeout(timer.current), [])

  const enter = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return
    popup.preload()
    later(true, OPEN_AFTER_MS)
  }
  const leave = () => later(false, CLOSE_AFTER_MS)
  const focus = (event: FocusEvent) => {
    if (event.target.matches(':focus-visible')) later(true, 0)
  }
  const press = () => (opensOnPress ? later(true, 0) : close())

  const Popup = useLoaded(popup, isOpen, close)
  return (
    <span ref={host} className="contents" onPointerEnter={enter} onPointerLeave={leave} onFocus={focus} onBlur={close} onClick={press}>
      {children}
      {Popup && <Popup anchor={host} side={side} text={text} onEnter={() => later(true, 0)} onLeave={leave} onClose={close} />}
    </span>
  )
}
