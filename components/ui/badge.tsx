import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { TONE_SOFT, TONE_TEXT, type Tone } from '@/components/ui/tone'

export type BadgeProps = { tone?: Tone; icon?: ReactNode; title?: string; children: ReactNode }

/** A short word on a soft ground: an age, a state, a count. */
export const Badge = ({ tone = 'neutral', icon, title, children }: BadgeProps) => (
  <span
    title={title}
    className={classNames(
      'inline-flex max-w-full items-center gap-1 rounded-chip px-1.5 text-xs leading-5 font-medium whitespace-nowrap',
      TONE_SOFT[tone],
      TONE_TEXT[tone],
    )}
  >
    {icon}
    {children}
  </span>
)
