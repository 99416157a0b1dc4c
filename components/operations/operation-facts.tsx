'use client'

import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { ItemId } from '@/components/lists/item-id'
import { DescriptionList } from '@/components/ui/description-list'
import { Moment } from '@/components/ui/moment'
import type { OperationDetail } from '@/lib/operations/operation-view'
import { paths } from '@/lib/paths'

export type OperationFactsProps = { detail: OperationDetail }

/** Who asked for what. These are frozen: every attempt sends exactly them. */
export const OperationFacts = ({ detail: { operation, accountLabel, description, clientToken } }: OperationFactsProps) => {
  const t = useTranslations('activity.fact')
  const create = useTranslations('create.card')
  const locale = useLocale()
  const { person, acceptedAt, snapshotName, retentionDays, regionId } = operation
  const items = [
    { term: t('person'), description: <span className="wrap-anywhere">{person}</span> },
    { term: t('time'), description: <Moment iso={acceptedAt} locale={locale} seconds /> },
    { term: t('disk'), description: <Disk operation={operation} /> },
    ...(accountLabel === null ? [] : [{ term: t('account'), description: accountLabel }]),
    { term: t('region'), description: regionId },
    { term: t('name'), description: <span className="wrap-anywhere">{snapshotName ?? t('noName')}</span> },
    ...(description === null ? [] : [{ term: t('description'), description: <span className="wrap-anywhere">{description}</span> }]),
    { term: t('retention'), description: retentionDays === null ? create('kept') : create('deletedAfter', { days: retentionDays }) },
    { term: 'ClientToken', description: <ItemId id={clientToken} /> },
  ]
  return <DescriptionList items={items} />
}

const Disk = ({ operation }: { operation: OperationDetail['operation'] }) => (
  <>
    <Link href={paths.disk(operation)} prefetch={false} className="rounded-chip text-accent wrap-anywhere hover:underline">
      {operation.diskName === '' ? operation.diskId : operation.diskName}
    </Link>
    {operation.diskName !== '' && (
      <span className="block">
        <ItemId id={operation.diskId} />
      </span>
    )}
  </>
)
