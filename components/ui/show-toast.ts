import type { ReactNode } from 'react'
import type { Tone } from '@/components/ui/tone'

export type ToastContent = {
  title: string
  description?: ReactNode
  tone?: Extract<Tone, 'neutral' | 'ok' | 'warn' | 'bad'>
  action?: { label: string; onPress: () => void }
  /** Stays until it is closed. Default for `bad`. */
  stays?: boolean
}

/** Says something in the corner that belongs to no place on the page. <Toaster /> in the layout shows it. */
export const showToast = (toast: ToastContent): void => {
  if (show === null) waiting.push(toast)
  else show(toast)
  wake?.()
}

/** The toaster takes what was said before its code was here. */
export const onToast = (listen: (toast: ToastContent) => void): (() => void) => {
  show = listen
  for (const toast of waiting.splice(0)) listen(toast)
  return () => {
    show = null
  }
}

/** Called at the first toast, so that the code of the toaster is fetched only then. */
export const onFirstToast = (listen: () => void): (() => void) => {
  wake = listen
  if (waiting.length > 0) listen()
  return () => {
    wake = null
  }
}

const waiting: ToastContent[] = []
let show: ((toast: ToastContent) => void) | null = null
let wake: (() => void) | null = null
