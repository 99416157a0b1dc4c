import { classNames } from '@/components/ui/class-names'
import { TONE_FILL, type Tone } from '@/components/ui/tone'

export type ProgressBarProps = {
  /** 0 to 100; `null` when it is not known how far it is. */
  percent: number | null
  /** What is progressing, for screen readers. */
  label: string
  tone?: Tone
}

/** A slim bar that never claims more than it was told. */
export const ProgressBar = ({ percent, label, tone = 'running' }: ProgressBarProps) => (
  <div
    role="progressbar"
    aria-label={label}
    aria-valuemin={0}
    aria-valuemax={100}
    aria-valuenow={percent ?? undefined}
    className="h-1 w-full overflow-hidden rounded-full bg-line forced-colors:border print:border"
  >
    <div
      className={classNames(
        'h-full rounded-full forced-colors:bg-[Highlight] transition-[width] duration-500',
        TONE_FILL[tone],
        percent === null && 'animate-breathe',
      )}
      style={{ width: `${clampPercent(percent ?? 100)}%` }}
    />
  </div>
)

const clampPercent = (percent: number): number => Math.min(100, Math.max(0, percent))
