import type { ReactNode, RefObject } from 'react'

/** What Drawer and Dialog have in common. Both are controlled: keep `open` true to refuse closing (unsaved input). */
export type OverlayProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** After the closing motion; the moment to forget the content. */
  onClosed?: () => void
  title: ReactNode
  /** Under the title. */
  description?: ReactNode
  closeLabel: string
  /** Stays in view below the content. */
  footer?: ReactNode
  /** Default: the first thing that can take the focus. */
  initialFocus?: RefObject<HTMLElement | null>
  /** Default: what had the focus before. */
  finalFocus?: RefObject<HTMLElement | null>
  /** `false`: a press beside it does not close it. Default `true`. */
  closesOnPressOutside?: boolean
  children: ReactNode
}
