'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type DatedSnapshot, layoutTimeline, type MarkLook, type TimelineGap, type TimelineMark } from '@/components/disks/timeline-layout'
import { LegendMark, TIMELINE_MARKS } from '@/components/disks/timeline-mark'
import { useZone } from '@/components/lists/use-zone'
import { classNames } from '@/components/ui/class-names'
import { useClock } from '@/components/ui/use-clock'
import { FRESH_SNAPSHOT_DAYS } from '@/lib/ecs/snapshot-age'
import { formatAge, formatDate } from '@/lib/format'

export type SnapshotTimelineProps = {
  snapshots: readonly DatedSnapshot[]
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
}

/** The snapshots of a disk over time, manual ones above, automatic ones below, and under them the stretches without a good one. The table says the same in words. */
export const SnapshotTimeline = ({ snapshots, renderedAt }: SnapshotTimelineProps) => {
  const t = useTranslations('disks.detail.timeline')
  const now = useClock() ?? new Date(renderedAt)
  const { marks, gaps, ticks } = layoutTimeline(snapshots, now)
  const hasGap = gaps.length > 0
  return (
    <figure className="flex flex-col gap-2">
      <div className="flex gap-3">
        <div aria-hidden="true" className="relative w-17 flex-none text-xs text-ink-third">
          {(hasGap ? [...LANES, 'gaps' as const] : LANES).map((lane) => (
            <span key={lane} className="absolute -translate-y-1/2" style={{ top: LANE_Y[lane] }}>
              {t(lane)}
            </span>
          ))}
        </div>
        <svg
          role="img"
          aria-label={t('label', { count: snapshots.length })}
          width="100%"
          height={HEIGHT}
          className="min-w-0 flex-1 overflow-visible"
        >
          <Hatching />
          {gaps.map((gap) => (
            <Gap key={gap.from} gap={gap} />
          ))}
          {ticks.map(({ x, daysAgo }, index) => (
            <Tick key={daysAgo} x={x} daysAgo={daysAgo} now={now} isMinor={index % 2 === 1} />
          ))}
          {LANES.map((lane) => (
            <line key={lane} x2="100%" y1={LANE_Y[lane]} y2={LANE_Y[lane]} className="stroke-line-strong" />
          ))}
          {marks.map((mark) => (
            <Mark key={mark.key} mark={mark} showsCount={marks.length <= COUNTED_MARKS_MAX} />
          ))}
        </svg>
      </div>
      <Legend looks={new Set(marks.map(({ look }) => look))} hasGap={hasGap} />
    </figure>
  )
}

const HEIGHT = 120
const LANES = ['manual', 'automatic'] as const
const LANE_Y = { manual: 24, automatic: 54, gaps: 84 } as const
const GAP_HEIGHT = 16
const AXIS_Y = 96
const HATCH_ID = 'timeline-gap'
/** More marks than this stand so close that numbers over them would be noise; the title of each remains. */
const COUNTED_MARKS_MAX = 30
/** Narrower gaps have no room for a word; the hatching and the title remain. */
const WORD_MIN_PERCENT = 7

const Hatching = () => (
  <defs>
    <pattern id={HATCH_ID} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" className="fill-warn-soft" />
      <line y2="6" className="stroke-warn opacity-50" />
    </pattern>
  </defs>
)

const Gap = ({ gap: { x, width, days, from, to } }: { gap: TimelineGap }) => {
  const t = useTranslations('disks.detail.timeline')
  const zone = useZone()
  return (
    <g>
      <title>{t('gapWhy', { from: formatDate(from, zone), to: formatDate(to, zone), days })}</title>
      <rect x={`${x}%`} y={LANE_Y.gaps - GAP_HEIGHT / 2} width={`${width}%`} height={GAP_HEIGHT} rx="3" fill={`url(#${HATCH_ID})`} />
      {width >= WORD_MIN_PERCENT && (
        <text
          x={`${x + width / 2}%`}
          y={LANE_Y.gaps + 4}
          textAnchor="middle"
          paintOrder="stroke"
          className="fill-warn stroke-warn-soft stroke-4 text-xs font-medium max-sm:hidden"
        >
          {t('gap', { days })}
        </text>
      )}
    </g>
  )
}

/** A minor tick has no words on a phone. */
type TickProps = { x: number; daysAgo: number; now: Date; isMinor: boolean }

const Tick = ({ x, daysAgo, now, isMinor }: TickProps) => {
  const t = useTranslations('disks.detail.timeline')
  const locale = useLocale()
  const moment = new Date(now.getTime() - daysAgo * DAY_MS)
  return (
    <g>
      <line x1={`${x}%`} x2={`${x}%`} y2={AXIS_Y + 4} className="stroke-line" />
      <text
        x={`${x}%`}
        y={AXIS_Y + 18}
        textAnchor={anchorOf(x)}
        className={classNames('fill-ink-third text-xs', isMinor && 'max-sm:hidden')}
      >
        {daysAgo === 0 ? t('now') : formatAge(moment.toISOString(), { locale, now })}
      </text>
    </g>
  )
}

const DAY_MS = 86_400_000

const anchorOf = (x: number): 'start' | 'middle' | 'end' => {
  if (x > 94) return 'end'
  return x < 6 ? 'start' : 'middle'
}

const Mark = ({ mark: { x, lane, look, count, from, to }, showsCount }: { mark: TimelineMark; showsCount: boolean }) => {
  const t = useTranslations('disks.detail.timeline')
  const zone = useZone()
  const date = (iso: string | null) => (iso === null ? t('now') : formatDate(iso, zone))
  return (
    <svg x={`${x}%`} y={LANE_Y[lane]} overflow="visible">
      <title>{t('mark', { count, look: t(`look.${look}`), from: date(from), to: date(to) })}</title>
      <circle r="9" fill="transparent" />
      {TIMELINE_MARKS[look]}
      {showsCount && count > 1 && (
        <text y={look === 'good' ? -8 : 17} textAnchor="middle" className="fill-ink-second text-xs">
          {count}
        </text>
      )}
    </svg>
  )
}

const Legend = ({ looks, hasGap }: { looks: ReadonlySet<MarkLook>; hasGap: boolean }) => {
  const t = useTranslations('disks.detail.timeline.look')
  return (
    <figcaption className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-second">
      {LOOKS.filter((look) => looks.has(look)).map((look) => (
        <span key={look} className="inline-flex items-center gap-1.5">
          <LegendMark>{TIMELINE_MARKS[look]}</LegendMark>
          {t(look)}
        </span>
      ))}
      {hasGap && (
        <span className="inline-flex items-center gap-1.5">
          <LegendMark>
            <rect x="-7" y="-7" width="14" height="14" fill={`url(#${HATCH_ID})`} />
          </LegendMark>
          {t('gap', { days: FRESH_SNAPSHOT_DAYS })}
        </span>
      )}
    </figcaption>
  )
}

const LOOKS = ['good', 'failed', 'running'] as const satisfies readonly MarkLook[]
