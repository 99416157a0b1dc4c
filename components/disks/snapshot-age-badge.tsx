'use client'

import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { useZone } from '@/components/lists/use-zone'
import { Badge } from '@/components/ui/badge'
import { RelativeTime } from '@/components/ui/relative-time'
import { Tooltip } from '@/components/ui/tooltip'
import { useClock } from '@/components/ui/use-clock'
import type { DiskRow } from '@/lib/ecs/fleet'
import { ageTone } from '@/lib/ecs/snapshot-age'
import { formatMoment } from '@/lib/format'
import { paths } from '@/lib/paths'

export type SnapshotAgeBadgeProps = {
  row: Pick<DiskRow, 'disk' | 'lastGoodSnapshot'>
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
}

/** How old the last good snapshot is, coloured by how worrying that is; leads to the snapshot, and tells the exact moment on hover and focus. */
export const SnapshotAgeBadge = ({ row: { disk, lastGoodSnapshot }, renderedAt }: SnapshotAgeBadgeProps) => {
  const t = useTranslations('disks.lastGood')
  const locale = useLocale()
  const zone = useZone()
  const tone = ageTone(lastGoodSnapshot?.createdAt ?? null, useClock() ?? new Date(renderedAt))
  if (lastGoodSnapshot === null) return <Badge tone={tone}>{t('never')}</Badge>
  const { snapshotId, createdAt } = lastGoodSnapshot
  return (
    <Tooltip text={formatMoment(createdAt, zone)}>
      <Link href={paths.snapshot({ ...disk, snapshotId })} prefetch={false} className="inline-flex rounded-chip">
        <Badge tone={tone}>
          <RelativeTime iso={createdAt} locale={locale} renderedAt={renderedAt} />
        </Badge>
      </Link>
    </Tooltip>
  )
}
