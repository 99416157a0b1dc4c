import type { ComponentProps } from 'react'
import { classNames } from '@/components/ui/class-names'

export type SelectInputProps = Omit<ComponentProps<'select'>, 'onChange' | 'children'> & {
  options: readonly { value: string; label: string }[]
  onChange: (value: string) => void
}

/** One of several, where they are too many or too long for a SegmentedControl. The browser's own, so that it works as anywhere. */
export const SelectInput = ({ options, onChange, className, ...rest }: SelectInputProps) => (
  <select
    {...rest}
    onChange={(event) => onChange(event.target.value)}
    className={classNames('control h-8 px-2 pointer-coarse:h-10', className)}
  >
    {options.map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ))}
  </select>
)
