'use client'

import { useTranslations } from 'next-intl'
import { InstanceWord } from '@/components/disks/instance-word'
import { SnapshotAgeBadge } from '@/components/disks/snapshot-age-badge'
import { useEcsWords } from '@/components/disks/use-ecs-words'
import { ItemId } from '@/components/lists/item-id'
import { useZone } from '@/components/lists/use-zone'
import { DescriptionList } from '@/components/ui/description-list'
import type { Disk } from '@/lib/ecs/disk'
import type { DiskRow } from '@/lib/ecs/fleet'
import type { Tag } from '@/lib/ecs/tag'
import { formatDate, formatGiB, formatMoment } from '@/lib/format'

export type DiskFactsProps = {
  row: DiskRow
  /** `null`: there is only one account. */
  accountLabel: string | null
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
}

/** What ECS tells of a disk, as far as it matters for snapshots. What ECS does not tell is left out. */
export const DiskFacts = ({ row, accountLabel, renderedAt }: DiskFactsProps) => {
  const t = useTranslations('disks.detail')
  const types = useTranslations('disks.type')
  const words = useEcsWords()
  const zone = useZone()
  const { disk, instance } = row
  const facts: readonly Fact[] = [
    ['instance', <InstanceWord key="instance" row={row} />],
    ['ip', instance !== null && instance.privateIps.length > 0 && <code>{instance.privateIps.join(', ')}</code>],
    ['status', words.status(disk.status)],
    ['category', words.categoryOf(disk)],
    ['size', formatGiB(disk.sizeGiB, zone.locale)],
    ['type', disk.isMultiAttach ? `${types(disk.type)} · ${t('multiAttach')}` : types(disk.type)],
    ['zone', disk.zoneId],
    ['account', accountLabel !== null && accountLabel],
    ['device', disk.device !== null && <code>{disk.device}</code>],
    ['lastGood', <SnapshotAgeBadge key="lastGood" row={row} renderedAt={renderedAt} />],
    ['policy', policyOf(row, t)],
    ['created', formatMoment(disk.createdAt, zone)],
    ['attached', disk.instanceIds.length > 0 && disk.attachedAt !== null && formatMoment(disk.attachedAt, zone)],
    ['detached', disk.instanceIds.length === 0 && disk.detachedAt !== null && formatMoment(disk.detachedAt, zone)],
    ['charge', disk.expiresAt === null ? t(`charge.${disk.chargeType}`) : t('charge.until', { date: formatDate(disk.expiresAt, zone) })],
    ['encryption', <Encryption key="encryption" disk={disk} />],
    ['resourceGroup', disk.resourceGroupId !== null && <ItemId id={disk.resourceGroupId} />],
    ['description', disk.description !== '' && <span className="break-words">{disk.description}</span>],
    ['tags', disk.tags.length > 0 && <Tags tags={disk.tags} />],
  ]
  const items = facts.flatMap(([name, description]) => (description === false ? [] : [{ term: t(`fact.${name}`), description }]))
  return <DescriptionList items={items} />
}

type FactName =
  | 'instance'
  | 'ip'
  | 'status'
  | 'category'
  | 'size'
  | 'type'
  | 'zone'
  | 'account'
  | 'device'
  | 'lastGood'
  | 'policy'
  | 'created'
  | 'attached'
  | 'detached'
  | 'charge'
  | 'encryption'
  | 'resourceGroup'
  | 'description'
  | 'tags'
/** `false`: ECS tells nothing. */
type Fact = readonly [FactName, React.ReactNode]

const policyOf = ({ disk, automaticSnapshots }: DiskRow, t: ReturnType<typeof useTranslations<'disks.detail'>>): React.ReactNode => (
  <span className="flex flex-wrap items-center gap-x-2">
    {disk.autoSnapshotPolicyId === null ? t('policy.none') : <ItemId id={disk.autoSnapshotPolicyId} />}
    {automaticSnapshots !== null && automaticSnapshots > 0 && (
      <span className="text-ink-second">{t('policy.automatic', { count: automaticSnapshots })}</span>
    )}
  </span>
)

const Encryption = ({ disk }: { disk: Disk }) => {
  const t = useTranslations('disks.detail.encryption')
  if (!disk.isEncrypted) return t('no')
  if (disk.kmsKeyId === null) return t('yes')
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      {t('key')} <ItemId id={disk.kmsKeyId} />
    </span>
  )
}

const Tags = ({ tags }: { tags: readonly Tag[] }) => (
  <ul className="flex flex-wrap gap-1">
    {tags.map(({ key, value }) => (
      <li key={key} className="max-w-full rounded-chip bg-sunken px-1.5 text-xs leading-5 break-all">
        {key}
        {value !== '' && <span className="text-ink-second"> = {value}</span>}
      </li>
    ))}
  </ul>
)
