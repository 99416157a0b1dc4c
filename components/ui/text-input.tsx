import type { ComponentProps } from 'react'
import { classNames } from '@/components/ui/class-names'

export type TextInputProps = ComponentProps<'input'> & { /** For ids and commands. */ isMono?: boolean }

export const TextInput = ({ isMono = false, type = 'text', className, ...rest }: TextInputProps) => (
  <input
    autoComplete="off"
    spellCheck={false}
    {...rest}
    type={type}
    className={classNames('control h-8 px-2.5 pointer-coarse:h-10', isMono && 'font-mono', className)}
  />
)
