import { classNames } from '@/components/ui/class-names'
import { TONE_FILL, type Tone } from '@/components/ui/tone'

export type StatusDotProps = { tone: Tone }

/** Beside a word that says the same: colour is never the only sign. */
export const StatusDot = ({ tone }: StatusDotProps) => (
  <span
    aria-hidden="true"
    className={classNames('inline-block size-1.5 flex-none rounded-full forced-color-adjust-none', TONE_FILL[tone])}
  />
)
