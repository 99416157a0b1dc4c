'use client'

import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { memo } from 'react'
import { DiskActionCell, type DiskActionCellProps } from '@/components/disks/disk-action-cell'
import { HIDDEN_WHEN_NARROW, HIDDEN_WHEN_WIDE, SHOWN_WHEN_WIDE } from '@/components/disks/disk-table-widths'
import { InstanceWord } from '@/components/disks/instance-word'
import { ManualSnapshots } from '@/components/disks/manual-snapshots'
import { SnapshotAgeBadge } from '@/components/disks/snapshot-age-badge'
import { useEcsWords } from '@/components/disks/use-ecs-words'
import { AccountWord } from '@/components/lists/account-word'
import { CardCell, CardRow } from '@/components/lists/card-row'
import { ItemId } from '@/components/lists/item-id'
import { ROW_LINK_PROPS } from '@/components/lists/use-row-keys'
import { classNames } from '@/components/ui/class-names'
import type { Disk } from '@/lib/ecs/disk'
import { formatGiB } from '@/lib/format'
import { paths } from '@/lib/paths'
import { toPlaceText } from '@/lib/schemas/create-parameter'

export type DiskTableRowProps = DiskActionCellProps & {
  quotaPerDisk: number
  /** Whose disk it is; `null`: there is only one account. */
  accountLabel: string | null
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
}

/** One disk: a table row, and below 640 px the same elements as a card. Redrawn only when its disk has changed. */
export const DiskTableRow = memo(({ row, quotaPerDisk, accountLabel, renderedAt, ...action }: DiskTableRowProps) => {
  const words = useEcsWords()
  const locale = useLocale()
  const { disk } = row
  return (
    <CardRow rowKey={toPlaceText(disk)}>
      <CardCell className={classNames('max-sm:min-w-0 max-sm:flex-1', accountLabel !== null && 'py-1')}>
        <DiskName disk={disk} />
        {accountLabel !== null && <AccountWord label={accountLabel} className={`sm:max-w-47 ${HIDDEN_WHEN_WIDE}`} />}
      </CardCell>
      <CardCell className="max-sm:order-5 max-sm:min-w-0 max-sm:flex-1">
        <div className="sm:max-w-37">
          <InstanceWord row={row} />
        </div>
      </CardCell>
      <CardCell className={`${HIDDEN_WHEN_NARROW} max-sm:order-2 max-sm:basis-full`}>
        {words.categoryOf(disk)} <span className="whitespace-nowrap text-ink-second">· {formatGiB(disk.sizeGiB, locale)}</span>
        <span className={`text-ink-second sm:block sm:text-xs sm:whitespace-nowrap ${HIDDEN_WHEN_WIDE}`}>
          <span className="sm:hidden"> · </span>
          {disk.zoneId} · {words.status(disk.status)}
        </span>
      </CardCell>
      <CardCell className={`whitespace-nowrap text-ink-second max-sm:hidden ${SHOWN_WHEN_WIDE}`}>
        {disk.zoneId}
        {accountLabel !== null && <AccountWord label={accountLabel} className="max-w-40" />}
      </CardCell>
      <CardCell className={`max-sm:hidden ${SHOWN_WHEN_WIDE}`}>{words.status(disk.status)}</CardCell>
      <CardCell className="max-sm:order-1">
        <SnapshotAgeBadge row={row} renderedAt={renderedAt} />
      </CardCell>
      <CardCell className={`max-sm:hidden ${HIDDEN_WHEN_NARROW}`}>
        <ManualSnapshots row={row} quotaPerDisk={quotaPerDisk} />
      </CardCell>
      <CardCell align="end" className="max-sm:order-6">
        <DiskActionCell row={row} {...action} />
      </CardCell>
    </CardRow>
  )
})
DiskTableRow.displayName = 'DiskTableRow'

const DiskName = ({ disk }: { disk: Disk }) => {
  const t = useTranslations('disks')
  return (
    <div className="min-w-0 sm:w-47">
      <Link
        href={paths.disk(disk)}
        prefetch={false}
        {...ROW_LINK_PROPS}
        title={disk.name || undefined}
        className="block truncate rounded-chip font-semibold hover:text-accent"
      >
        {disk.name || <span className="font-normal text-ink-third">{t('unnamed')}</span>}
      </Link>
      <ItemId id={disk.diskId} />
    </div>
  )
}
