import { Meter } from '@/components/ui/meter'
import type { Tone } from '@/components/ui/tone'

export type QuotaBarProps = {
  used: number
  quota: number
  label: string
  /** From this share on it is amber; full is red. */
  nearShare?: number
}

const NEAR_SHARE = 0.9

/** "41 / 256" over a slim bar. */
export const QuotaBar = ({ used, quota, label, nearShare = NEAR_SHARE }: QuotaBarProps) => (
  <div className="flex w-21 flex-col gap-1">
    <span>
      {used} <span className="text-ink-third">/ {quota}</span>
    </span>
    <Meter value={used} max={quota} label={label} valueText={`${used} / ${quota}`} tone={toneOf(used, quota, nearShare)} />
  </div>
)

const toneOf = (used: number, quota: number, nearShare: number): Tone => {
  if (used >= quota) return 'bad'
  if (used >= quota * nearShare) return 'warn'
  return 'neutral'
}
