'use client'

import { Dialog as BaseDialog } from '@base-ui/react/dialog'
import { OverlayHeader } from '@/components/ui/overlay-header'
import type { OverlayProps } from '@/components/ui/overlay-props'
import { useOverlayChange } from '@/components/ui/use-overlay-change'

export type DialogProps = OverlayProps

/** A window in the middle. Load it on intent (next/dynamic). */
export const Dialog = ({ footer, children, onClosed, closesOnPressOutside = true, ...props }: DialogProps) => {
  const change = useOverlayChange(props.open, props.onOpenChange)
  return (
    <BaseDialog.Root
      open={props.open}
      onOpenChange={change}
      onOpenChangeComplete={(open) => !open && onClosed?.()}
      disablePointerDismissal={!closesOnPressOutside}
    >
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={DIALOG_BACKDROP} />
        <BaseDialog.Popup initialFocus={props.initialFocus} finalFocus={props.finalFocus} className={DIALOG_WINDOW}>
          <OverlayHeader title={props.title} description={props.description} closeLabel={props.closeLabel} />
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 py-4 sm:px-6">{children}</div>
          {footer && (
            <footer className="flex flex-none flex-wrap justify-end gap-2 border-t border-line px-4 py-3 sm:px-6">{footer}</footer>
          )}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  )
}

const DIALOG_BACKDROP =
  'fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0'

const DIALOG_WINDOW =
  'fixed top-1/2 left-1/2 z-40 flex max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] max-w-120 -translate-1/2 flex-col rounded-card border border-line bg-surface shadow-float outline-none transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0'
