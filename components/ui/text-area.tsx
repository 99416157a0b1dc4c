import type { ComponentProps } from 'react'
import { classNames } from '@/components/ui/class-names'

export type TextAreaProps = ComponentProps<'textarea'>

/** Grows with what is typed, up to ten lines. */
export const TextArea = ({ className, rows = 2, ...rest }: TextAreaProps) => (
  <textarea
    {...rest}
    rows={rows}
    className={classNames('control field-sizing-content max-h-54 min-h-12 resize-y px-2.5 py-1.5', className)}
  />
)
