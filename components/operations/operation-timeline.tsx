'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ItemId } from '@/components/lists/item-id'
import { type TimelineEntry, type TimelineKind, timelineOf } from '@/components/operations/timeline-of'
import { classNames } from '@/components/ui/class-names'
import { Moment } from '@/components/ui/moment'
import { TONE_FILL, type Tone } from '@/components/ui/tone'
import type { OperationStep } from '@/lib/operations/operation-view'

export type OperationTimelineProps = { label: string; steps: readonly OperationStep[] }

/** Everything that happened, oldest first, with what ECS said. */
export const OperationTimeline = ({ label, steps }: OperationTimelineProps) => {
  const t = useTranslations('activity.step')
  const isCut = (steps[0]?.version ?? 1) > 1
  return (
    <>
      {isCut && <p className="mb-3 text-ink-second">{t('cut')}</p>}
      <ol aria-label={label}>
        {timelineOf(steps).map((entry) => (
          <Step key={entry.version} entry={entry} />
        ))}
      </ol>
    </>
  )
}

const Step = ({ entry: { kind, at, lastAt, times, attempt, code, requestId } }: { entry: TimelineEntry }) => {
  const t = useTranslations('activity.step')
  const locale = useLocale()
  return (
    <li className="group/step flex gap-3">
      <span aria-hidden="true" className="flex w-2 flex-none flex-col items-center">
        <span className={classNames('mt-1.5 size-2 flex-none rounded-full', TONE_FILL[TONES[kind]])} />
        <span className="mt-1.5 w-px flex-1 bg-line group-last/step:hidden" />
      </span>
      <div className="min-w-0 flex-1 pb-4 group-last/step:pb-0">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium">{t(kind)}</span>
          {kind === 'sending' && <span className="text-xs text-ink-third">{t('attempt', { attempt })}</span>}
        </p>
        <p className="text-xs text-ink-second">
          <Moment iso={at} locale={locale} seconds />
          {times > 1 && (
            <>
              {' · '}
              {t('times', { times })} <Moment iso={lastAt} locale={locale} seconds />
            </>
          )}
        </p>
        {(code !== null || requestId !== null) && (
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 pt-0.5">
            {code !== null && <code className="text-xs wrap-anywhere">{code}</code>}
            {requestId !== null && (
              <span className="flex min-w-0 flex-wrap items-baseline gap-x-1.5 text-xs text-ink-third">
                RequestId <ItemId id={requestId} />
              </span>
            )}
          </p>
        )}
      </div>
    </li>
  )
}

const TONES = {
  accepted: 'neutral',
  sending: 'neutral',
  waiting: 'warn',
  'not-there': 'warn',
  unknown: 'warn',
  creating: 'running',
  found: 'running',
  usable: 'running',
  accomplished: 'ok',
  failed: 'bad',
  rejected: 'bad',
  'taken-back': 'neutral',
  cancelled: 'neutral',
  needs_attention: 'warn',
} as const satisfies Record<TimelineKind, Tone>
