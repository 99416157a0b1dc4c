'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ItemId } from '@/components/lists/item-id'
import { ROW_LINK_PROPS } from '@/components/lists/use-row-keys'
import type { Snapshot } from '@/lib/ecs/snapshot'
import { paths } from '@/lib/paths'

export type SnapshotNameProps = { snapshot: Snapshot }

/** Name and id of a row. The name opens the snapshot, also with Enter after j and k; a snapshot without a name says so. */
export const SnapshotName = ({ snapshot }: SnapshotNameProps) => {
  const t = useTranslations('snapshots')
  return (
    <div className="max-w-72 min-w-0 sm:max-w-52">
      <Link
        href={paths.snapshot(snapshot)}
        prefetch={false}
        {...ROW_LINK_PROPS}
        aria-label={snapshot.name === null ? t('unnamedOf', { id: snapshot.snapshotId }) : undefined}
        title={snapshot.name ?? undefined}
        className="block truncate rounded-chip font-semibold hover:text-accent"
      >
        {snapshot.name ?? <span className="font-normal text-ink-third">{t('unnamed')}</span>}
      </Link>
      <ItemId id={snapshot.snapshotId} />
    </div>
  )
}
