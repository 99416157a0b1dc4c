import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { type ButtonSize, type ButtonVariant, buttonLook } from '@/components/ui/button-look'
import { classNames } from '@/components/ui/class-names'

export type ButtonLinkProps = ComponentProps<typeof Link> & { variant?: ButtonVariant; size?: ButtonSize; icon?: ReactNode }

/** Goes somewhere, looks like a button. */
export const ButtonLink = ({ variant = 'secondary', size = 'md', icon, className, children, ...rest }: ButtonLinkProps) => (
  <Link {...rest} className={classNames(buttonLook(variant, size), className)}>
    {icon}
    {children}
  </Link>
)
