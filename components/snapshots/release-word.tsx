'use client'

import { useLocale, useTranslations } from 'next-intl'
import { releaseOf } from '@/components/snapshots/release'
import { Badge } from '@/components/ui/badge'
import { RelativeTime } from '@/components/ui/relative-time'
import { useClock } from '@/components/ui/use-clock'
import type { Snapshot } from '@/lib/ecs/snapshot'

export type ReleaseWordProps = {
  snapshot: Pick<Snapshot, 'createdAt' | 'retentionDays'>
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
}

/** When ECS deletes it by itself: a countdown, amber when it is near. */
export const ReleaseWord = ({ snapshot, renderedAt }: ReleaseWordProps) => {
  const t = useTranslations('snapshots.release')
  const locale = useLocale()
  const now = useClock() ?? new Date(renderedAt)
  const release = releaseOf(snapshot, now)
  switch (release.kind) {
    case 'kept':
      return <span className="text-ink-third sm:block sm:max-w-20 sm:text-xs sm:leading-4">{t('kept')}</span>
    case 'not-counting':
      return (
        <span className="text-ink-third sm:block sm:max-w-24 sm:text-xs sm:leading-4">
          {t('not-counting', { days: release.retentionDays })}
        </span>
      )
    case 'overdue':
      return <Badge tone="warn">{t('overdue')}</Badge>
    case 'due': {
      const countdown = <RelativeTime iso={release.at} locale={locale} renderedAt={renderedAt} />
      return release.isSoon ? <Badge tone="warn">{countdown}</Badge> : countdown
    }
  }
}
