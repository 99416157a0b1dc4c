'use client'

import { Dialog } from '@base-ui/react/dialog'
import { OverlayHeader } from '@/components/ui/overlay-header'
import type { OverlayProps } from '@/components/ui/overlay-props'
import { useOverlayChange } from '@/components/ui/use-overlay-change'

/**
 * A panel from the right, 560 px; a full sheet on a phone. Built on Dialog, not on Base UI's Drawer:
 * swiping would fight with selecting the text of an id, and costs 13 KB more.
 * Load it on intent (next/dynamic): it brings the dialog code with it.
 */
export const Drawer = ({ footer, children, onClosed, closesOnPressOutside = true, ...props }: OverlayProps) => {
  const change = useOverlayChange(props.open, props.onOpenChange)
  return (
    <Dialog.Root
      open={props.open}
      onOpenChange={change}
      onOpenChangeComplete={(open) => !open && onClosed?.()}
      disablePointerDismissal={!closesOnPressOutside}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={BACKDROP} />
        <Dialog.Popup initialFocus={props.initialFocus} finalFocus={props.finalFocus} className={SHEET}>
          <OverlayHeader title={props.title} description={props.description} closeLabel={props.closeLabel} />
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 py-4 sm:px-6">{children}</div>
          {footer && (
            <footer className="flex flex-none flex-wrap items-center gap-2 border-t border-line px-4 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:px-6">
              {footer}
            </footer>
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

const BACKDROP = 'fixed inset-0 z-40 bg-scrim transition-opacity duration-200 data-ending-style:opacity-0 data-starting-style:opacity-0'

const SHEET =
  'fixed inset-y-0 right-0 z-40 flex w-full max-w-full flex-col bg-surface shadow-float outline-none transition-[translate] duration-200 ease-out data-ending-style:translate-x-full data-starting-style:translate-x-full sm:w-drawer sm:border-l sm:border-line'
