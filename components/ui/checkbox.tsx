'use client'

import { Check, Minus } from 'lucide-react'
import { type ComponentProps, type ReactNode, useEffect, useRef } from 'react'
import { classNames } from '@/components/ui/class-names'

export type CheckboxProps = Omit<ComponentProps<'input'>, 'type' | 'ref' | 'children'> & {
  /** Some of the things below are ticked. */
  isMixed?: boolean
  /** The words beside it; without them give `aria-label`. */
  children?: ReactNode
}

/** A real checkbox in our look. */
export const Checkbox = ({ isMixed = false, children, className, ...rest }: CheckboxProps) => {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (input.current) input.current.indeterminate = isMixed
  }, [isMixed])

  return (
    <label className={classNames('inline-flex min-h-6 items-center gap-2', className)}>
      <span className="relative inline-flex size-4 flex-none">
        <input
          {...rest}
          ref={input}
          type="checkbox"
          className="peer size-4 appearance-none rounded-chip border border-line-control bg-surface checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent disabled:opacity-50 forced-colors:appearance-auto"
        />
        {isMixed ? <Minus className={MARK} /> : <Check className={classNames(MARK, 'hidden peer-checked:block')} />}
      </span>
      {children}
    </label>
  )
}

const MARK = 'pointer-events-none absolute inset-0 size-4! p-0.5 text-on-accent stroke-3! forced-colors:hidden'
