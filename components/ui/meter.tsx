import { classNames } from '@/components/ui/class-names'
import { TONE_FILL, type Tone } from '@/components/ui/tone'

export type MeterProps = {
  value: number
  max: number
  label: string /** The value in words, for screen readers. */
  valueText: string
  tone?: Tone
}

/** How full something is (a quota), as against how far something has come. */
export const Meter = ({ value, max, label, valueText, tone = 'neutral' }: MeterProps) => (
  <div
    role="meter"
    aria-label={label}
    aria-valuemin={0}
    aria-valuemax={max}
    aria-valuenow={Math.min(value, max)}
    aria-valuetext={valueText}
    className="h-1 w-full overflow-hidden rounded-full bg-line forced-colors:border print:border"
  >
    <div
      className={classNames('h-full rounded-full forced-colors:bg-[Highlight]', TONE_FILL[tone])}
      style={{ width: `${shareOf(value, max) * 100}%` }}
    />
  </div>
)

const shareOf = (value: number, max: number): number => (max <= 0 ? 0 : Math.min(1, Math.max(0, value / max)))
