'use client'

import { LoaderCircle } from 'lucide-react'
import { type ComponentProps, type ReactNode, useId } from 'react'
import { type ButtonSize, type ButtonVariant, buttonLook } from '@/components/ui/button-look'
import { classNames } from '@/components/ui/class-names'
import { Tooltip } from '@/components/ui/tooltip'

export type ButtonProps = Omit<ComponentProps<'button'>, 'disabled'> & {
  variant?: ButtonVariant
  size?: ButtonSize
  icon?: ReactNode
  /** Why it cannot be pressed now. It stays focusable and tells the reason. */
  disabledReason?: string | null
  /** At work: cannot be pressed again, keeps its place and its focus. */
  isBusy?: boolean
}

/** `children` is the verb. A button that cannot be pressed says why (`disabledReason`), there is no mute "disabled". */
export const Button = ({
  variant = 'secondary',
  size = 'md',
  icon,
  disabledReason = null,
  isBusy = false,
  type = 'button',
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) => {
  const reasonId = useId()
  const isIdle = disabledReason === null && !isBusy
  const button = (
    <button
      {...rest}
      type={isIdle ? type : 'button'}
      aria-disabled={isIdle ? undefined : true}
      aria-busy={isBusy || undefined}
      aria-describedby={disabledReason === null ? rest['aria-describedby'] : reasonId}
      onClick={isIdle ? onClick : undefined}
      className={classNames(buttonLook(variant, size), className)}
    >
      {isBusy ? <LoaderCircle className="animate-turn" /> : icon}
      {children}
    </button>
  )
  if (disabledReason === null) return button
  return (
    <Tooltip text={disabledReason} opensOnPress>
      {button}
      <span id={reasonId} hidden>
        {disabledReason}
      </span>
    </Tooltip>
  )
}
