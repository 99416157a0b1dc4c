'use client'

import { useLocale, useTranslations } from 'next-intl'
import { memo } from 'react'
import { AccountWord } from '@/components/lists/account-word'
import { CardCell, CardRow } from '@/components/lists/card-row'
import { CancelButton, type CancelButtonProps } from '@/components/snapshots/cancel-button'
import { CreatedWord } from '@/components/snapshots/created-word'
import { EncryptedMark } from '@/components/snapshots/encrypted-mark'
import { ReleaseWord } from '@/components/snapshots/release-word'
import { SnapshotName } from '@/components/snapshots/snapshot-name'
import { SnapshotStatus } from '@/components/snapshots/snapshot-status'
import { SourceDisk } from '@/components/snapshots/source-disk'
import { TagList } from '@/components/snapshots/tag-list'
import { UsableWord } from '@/components/snapshots/usable-word'
import { classNames } from '@/components/ui/class-names'
import type { SnapshotRow } from '@/lib/ecs/fleet'
import { formatGiB } from '@/lib/format'

export type SnapshotTableRowProps = Omit<CancelButtonProps, 'snapshot'> & {
  row: SnapshotRow
  /** Whose snapshot it is; `null`: there is only one account. */
  accountLabel: string | null
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
}

/** From which width of the window on a column is there: those that tell least leave first. */
export const COLUMN_WIDTHS = {
  created: 'max-md:hidden',
  usable: 'max-lg:hidden',
  release: 'max-lg:hidden',
  kind: 'max-xl:hidden',
  size: 'max-[88rem]:hidden',
  tags: 'max-[88rem]:hidden',
} as const

/** One snapshot: a table row, and below 640 px the same elements as a card. Redrawn only when its snapshot has changed. */
export const SnapshotTableRow = memo(({ row, accountLabel, renderedAt, ...cancel }: SnapshotTableRowProps) => {
  const t = useTranslations('snapshots')
  const locale = useLocale()
  const { snapshot } = row
  return (
    <CardRow rowKey={snapshot.snapshotId}>
      <CardCell className={classNames('max-sm:min-w-0 max-sm:flex-1', accountLabel !== null && 'max-xl:py-1')}>
        <SnapshotName snapshot={snapshot} />
        {accountLabel !== null && <AccountWord label={accountLabel} className="max-w-52 xl:hidden" />}
      </CardCell>
      <CardCell className="sm:w-[13%] sm:max-w-0 max-sm:order-2 max-sm:min-w-0 max-sm:basis-full">
        <SourceDisk row={row} />
      </CardCell>
      <CardCell className="max-sm:order-4 max-sm:grow max-sm:basis-3/5">
        <SnapshotStatus snapshot={snapshot} />
      </CardCell>
      <CardCell className={`${COLUMN_WIDTHS.usable} whitespace-nowrap max-sm:order-5 max-sm:block`}>
        <UsableWord snapshot={snapshot} />
      </CardCell>
      <CardCell
        className={`${COLUMN_WIDTHS.kind} whitespace-nowrap max-sm:order-3 max-sm:flex max-sm:grow max-sm:items-center max-sm:gap-1.5`}
      >
        {t(`kind.${snapshot.kind}`)}
        <span title={accountLabel ?? undefined} className="block max-w-44 truncate text-xs leading-4 text-ink-third">
          {snapshot.regionId}
          {accountLabel !== null && <span className="max-sm:hidden"> · {accountLabel}</span>}
        </span>
      </CardCell>
      <CardCell className={`${COLUMN_WIDTHS.created} whitespace-nowrap max-sm:order-1 max-sm:block max-sm:self-start`}>
        <CreatedWord snapshot={snapshot} renderedAt={renderedAt} />
      </CardCell>
      <CardCell className={`${COLUMN_WIDTHS.release} max-sm:order-6 max-sm:block max-sm:grow`}>
        {snapshot.retentionDays !== null && <span className="text-ink-third sm:hidden">{t('list.columns.release')} </span>}
        <ReleaseWord snapshot={snapshot} renderedAt={renderedAt} />
      </CardCell>
      <CardCell className={`${COLUMN_WIDTHS.size} whitespace-nowrap max-sm:order-3 max-sm:block`}>
        <span className="inline-flex items-center gap-1.5">
          {formatGiB(snapshot.sourceDiskSizeGiB, locale)}
          <EncryptedMark snapshot={snapshot} />
        </span>
      </CardCell>
      <CardCell className={`${COLUMN_WIDTHS.tags} sm:w-[12%] sm:max-w-0`}>
        <TagList snapshot={snapshot} shown={1} />
      </CardCell>
      <CardCell align="end" className="max-sm:order-7">
        <CancelButton snapshot={snapshot} {...cancel} />
      </CardCell>
    </CardRow>
  )
})
SnapshotTableRow.displayName = 'SnapshotTableRow'
