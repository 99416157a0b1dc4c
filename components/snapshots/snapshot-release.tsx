'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { releaseOf } from '@/components/snapshots/release'
import { Badge } from '@/components/ui/badge'
import { Moment } from '@/components/ui/moment'
import { RelativeTime } from '@/components/ui/relative-time'
import { useClock } from '@/components/ui/use-clock'
import type { Snapshot } from '@/lib/ecs/snapshot'

export type SnapshotReleaseProps = {
  snapshot: Pick<Snapshot, 'createdAt' | 'retentionDays'>
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
}

/** RetentionDays and the exact moment of deletion that follows from it, where the reader is and in UTC. */
export const SnapshotRelease = ({ snapshot, renderedAt }: SnapshotReleaseProps) => {
  const t = useTranslations('snapshots.detail.release')
  const locale = useLocale()
  const release = releaseOf(snapshot, useClock() ?? new Date(renderedAt))
  switch (release.kind) {
    case 'kept':
      return t('kept')
    case 'not-counting':
      return (
        <>
          {t('not-counting')}
          <Days days={release.retentionDays} />
        </>
      )
    case 'overdue':
      return <Due at={release.at} days={snapshot.retentionDays} badge={<Badge tone="warn">{t('overdue')}</Badge>} />
    case 'due': {
      const countdown = <RelativeTime iso={release.at} locale={locale} renderedAt={renderedAt} />
      return (
        <Due at={release.at} days={snapshot.retentionDays} badge={release.isSoon ? <Badge tone="warn">{countdown}</Badge> : countdown} />
      )
    }
  }
}

const Due = ({ at, days, badge }: { at: string; days: number | null; badge: ReactNode }) => {
  const locale = useLocale()
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-2">
        <Moment iso={at} locale={locale} />
        <span className="text-ink-second">{badge}</span>
      </span>
      {/* ECS's own form of the moment: UTC, ISO 8601. */}
      <p className="font-mono text-xs text-ink-second">{at.replace('.000Z', 'Z')}</p>
      {days !== null && <Days days={days} />}
    </>
  )
}

const Days = ({ days }: { days: number }) => {
  const t = useTranslations('snapshots.detail.release')
  return <p className="text-xs text-ink-third">{t('days', { days })}</p>
}
