import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { buttonLook } from '@/components/ui/button-look'
import { classNames } from '@/components/ui/class-names'

export type OverlayHeaderProps = { title: ReactNode; description?: ReactNode; closeLabel: string }

export const OverlayHeader = ({ title, description, closeLabel }: OverlayHeaderProps) => (
  <header className="flex flex-none items-start gap-4 border-b border-line px-4 py-3.5 sm:px-6">
    <div className="min-w-0 flex-1">
      <Dialog.Title className="text-lg font-semibold break-words">{title}</Dialog.Title>
      {description !== undefined && (
        <Dialog.Description render={<div />} className="text-ink-second">
          {description}
        </Dialog.Description>
      )}
    </div>
    <Dialog.Close
      aria-label={closeLabel}
      title={closeLabel}
      className={classNames(buttonLook('ghost', 'md'), '-mr-2 w-8 px-0! pointer-coarse:w-10')}
    >
      <X />
    </Dialog.Close>
  </header>
)
