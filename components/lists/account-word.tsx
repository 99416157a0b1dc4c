import { classNames } from '@/components/ui/class-names'

export type AccountWordProps = { label: string /** How wide it may get, and where it is shown. */; className: string }

/** Whose a row is, small, on a line of its own. */
export const AccountWord = ({ label, className }: AccountWordProps) => (
  <span title={label} className={classNames('block truncate text-xs leading-4 text-ink-third', className)}>
    {label}
  </span>
)
