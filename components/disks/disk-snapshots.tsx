'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { CardCell, CardRow } from '@/components/lists/card-row'
import { CreatedWord } from '@/components/snapshots/created-word'
import { ReleaseWord } from '@/components/snapshots/release-word'
import { SnapshotName } from '@/components/snapshots/snapshot-name'
import { SnapshotStatus } from '@/components/snapshots/snapshot-status'
import { Button } from '@/components/ui/button'
import { Moment } from '@/components/ui/moment'
import { Table, TableHeader } from '@/components/ui/table'
import type { Snapshot } from '@/lib/ecs/snapshot'

export type DiskSnapshotsProps = {
  /** Newest first. */
  snapshots: readonly Snapshot[]
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
}

/** A disk may have hundreds: the newest answer most questions. */
const SHOWN_AT_FIRST = 50

/** The snapshots of one disk as a table: what the timeline draws, in words. */
export const DiskSnapshots = ({ snapshots, renderedAt }: DiskSnapshotsProps) => {
  const t = useTranslations('disks.detail.table')
  const lists = useTranslations('lists')
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? snapshots : snapshots.slice(0, SHOWN_AT_FIRST)
  return (
    <div className="max-sm:-mx-4 sm:-mx-6 max-sm:[&_table]:table-fixed max-sm:[&_thead]:sr-only">
      <Table label={t('label')} rowCount={snapshots.length + 1} head={COLUMNS.map((column) => <Head key={column} column={column} />)}>
        {shown.map((snapshot) => (
          <SnapshotRow key={snapshot.snapshotId} snapshot={snapshot} renderedAt={renderedAt} />
        ))}
      </Table>
      {shown.length < snapshots.length && (
        <div className="px-4 pt-4 sm:px-6">
          <Button onClick={() => setShowsAll(true)}>{lists('showAll', { count: snapshots.length })}</Button>
        </div>
      )}
    </div>
  )
}

const COLUMNS = ['snapshot', 'created', 'kind', 'status', 'release'] as const

const Head = ({ column }: { column: (typeof COLUMNS)[number] }) => {
  const t = useTranslations('disks.detail.table')
  return <TableHeader>{t(column)}</TableHeader>
}

const SnapshotRow = ({ snapshot, renderedAt }: { snapshot: Snapshot; renderedAt: string }) => {
  const t = useTranslations('snapshots.kind')
  const locale = useLocale()
  return (
    <CardRow rowKey={snapshot.snapshotId}>
      <CardCell className="max-w-80 max-sm:basis-full">
        <SnapshotName snapshot={snapshot} />
      </CardCell>
      <CardCell className="max-sm:flex-1">
        <CreatedWord snapshot={snapshot} renderedAt={renderedAt} />
        {snapshot.createdAt !== null && (
          <span className="block text-xs whitespace-nowrap text-ink-third">
            <Moment iso={snapshot.createdAt} locale={locale} />
          </span>
        )}
      </CardCell>
      <CardCell>{t(snapshot.kind)}</CardCell>
      <CardCell className="max-sm:min-w-3/5 max-sm:flex-1">
        <SnapshotStatus snapshot={snapshot} />
      </CardCell>
      <CardCell className="whitespace-nowrap">
        <ReleaseWord snapshot={snapshot} renderedAt={renderedAt} />
      </CardCell>
    </CardRow>
  )
}
