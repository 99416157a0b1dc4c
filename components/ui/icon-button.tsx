'use client'

import type { ReactNode } from 'react'
import { Button, type ButtonProps } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Tooltip } from '@/components/ui/tooltip'

export type IconButtonProps = Omit<ButtonProps, 'children' | 'icon' | 'aria-label'> & {
  /** What it does; read aloud and shown on hover. */
  label: string
  icon: ReactNode
}

/** A button that is only an icon. */
export const IconButton = ({ label, icon, variant = 'ghost', size = 'md', className, ...rest }: IconButtonProps) => {
  const button = (
    <Button {...rest} aria-label={label} icon={icon} variant={variant} size={size} className={classNames(SQUARE[size], className)} />
  )
  if (rest.disabledReason) return button
  return <Tooltip text={label}>{button}</Tooltip>
}

const SQUARE = { sm: 'w-7 px-0! pointer-coarse:w-9', md: 'w-8 px-0! pointer-coarse:w-10' } as const
