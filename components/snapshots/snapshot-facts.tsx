'use client'

import { Lock } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ItemId } from '@/components/lists/item-id'
import { SnapshotRelease } from '@/components/snapshots/snapshot-release'
import { SourceDisk } from '@/components/snapshots/source-disk'
import { AllTags } from '@/components/snapshots/tag-list'
import { DescriptionList } from '@/components/ui/description-list'
import { Moment } from '@/components/ui/moment'
import type { SnapshotRow } from '@/lib/ecs/fleet'
import type { Snapshot } from '@/lib/ecs/snapshot'
import { formatGiB } from '@/lib/format'
import { paths } from '@/lib/paths'

export type SnapshotFactsProps = {
  row: SnapshotRow
  /** `null`: there is only one account. */
  accountLabel: string | null
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
}

/** What ECS tells about the snapshot, in words. */
export const SnapshotFacts = ({ row, accountLabel, renderedAt }: SnapshotFactsProps) => {
  const t = useTranslations('snapshots')
  const disks = useTranslations('disks')
  const locale = useLocale()
  const { snapshot } = row
  const none = <span className="text-ink-third">{t('detail.none')}</span>
  const fact = (name: FactName, description: ReactNode) => ({ term: t(`detail.fact.${name}`), description })
  return (
    <DescriptionList
      items={[
        fact('description', snapshot.description ?? none),
        fact('disk', <SourceDisk row={row} isFull />),
        fact('diskType', disks(`type.${snapshot.sourceDiskType}`)),
        fact('size', <span title={t('detail.sizeWhy')}>{formatGiB(snapshot.sourceDiskSizeGiB, locale)}</span>),
        fact('kind', t(`kind.${snapshot.kind}`)),
        fact(
          'created',
          snapshot.createdAt === null ? <NotCut snapshot={snapshot} /> : <Moment iso={snapshot.createdAt} locale={locale} seconds />,
        ),
        fact('release', <SnapshotRelease snapshot={snapshot} renderedAt={renderedAt} />),
        fact('encryption', <Encryption snapshot={snapshot} />),
        fact('usage', t(`detail.usage.${snapshot.usage}`)),
        fact('resourceGroup', snapshot.resourceGroupId === null ? none : <ItemId id={snapshot.resourceGroupId} />),
        fact('chain', <Chain snapshot={snapshot} />),
        fact('tags', <AllTags snapshot={snapshot} />),
        fact('modified', snapshot.modifiedAt === null ? none : <Moment iso={snapshot.modifiedAt} locale={locale} seconds />),
        fact('region', <ItemId id={snapshot.regionId} />),
        ...(accountLabel === null ? [] : [fact('account', accountLabel)]),
      ]}
    />
  )
}

type FactName =
  | 'description'
  | 'disk'
  | 'diskType'
  | 'size'
  | 'kind'
  | 'created'
  | 'release'
  | 'encryption'
  | 'usage'
  | 'resourceGroup'
  | 'chain'
  | 'tags'
  | 'modified'
  | 'region'
  | 'account'

/** Every snapshot of one disk hangs on the same chain; what one of them occupies depends on the others. */
const Chain = ({ snapshot: { snapshotLinkId, sourceDiskId } }: { snapshot: Snapshot }) => {
  const t = useTranslations('snapshots')
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      {snapshotLinkId !== null && <ItemId id={snapshotLinkId} />}
      {sourceDiskId !== '' && (
        <Link href={paths.snapshotsOfDisk({ diskId: sourceDiskId })} className="text-accent hover:underline">
          {t('disk.snapshotsOf')}
        </Link>
      )}
    </span>
  )
}

const NotCut = ({ snapshot: { status } }: { snapshot: Snapshot }) => {
  const t = useTranslations('snapshots.created')
  if (status === 'failed') return t('never-cut')
  return (
    <>
      {t('notCut')}
      <p className="text-xs text-ink-third">{t('notCutWhy')}</p>
    </>
  )
}

const Encryption = ({ snapshot: { isEncrypted, kmsKeyId } }: { snapshot: Snapshot }) => {
  const t = useTranslations('disks.detail.encryption')
  if (!isEncrypted) return t('no')
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1.5">
      <Lock />
      {kmsKeyId === null ? t('yes') : t('key')}
      {kmsKeyId !== null && <ItemId id={kmsKeyId} />}
    </span>
  )
}
