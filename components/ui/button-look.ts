import { classNames } from '@/components/ui/class-names'

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger'
export type ButtonSize = 'sm' | 'md'

/** The look that buttons and links in the shape of a button share. */
export const buttonLook = (variant: ButtonVariant, size: ButtonSize): string => classNames(SHAPE, VARIANTS[variant], SIZES[size])

const SHAPE =
  'inline-flex max-w-full flex-none items-center justify-center gap-1.5 rounded-control border font-medium whitespace-nowrap select-none aria-disabled:opacity-55'

const VARIANTS = {
  primary: 'border-transparent bg-accent text-on-accent not-aria-disabled:hover:bg-accent-strong',
  secondary: 'border-line-strong bg-surface text-ink not-aria-disabled:hover:bg-sunken',
  ghost: 'border-transparent text-ink-second not-aria-disabled:hover:bg-sunken not-aria-disabled:hover:text-ink',
  danger: 'border-transparent bg-bad text-on-bad not-aria-disabled:hover:bg-bad-strong',
} as const satisfies Record<ButtonVariant, string>

const SIZES = {
  sm: 'h-7 px-2 text-xs pointer-coarse:h-9 pointer-coarse:px-3 pointer-coarse:text-sm',
  md: 'h-8 px-3 pointer-coarse:h-10',
} as const satisfies Record<ButtonSize, string>
