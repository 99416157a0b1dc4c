'use client'

import { useQuery } from '@tanstack/react-query'
import { SearchX } from 'lucide-react'
import { useParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { MessagePage } from '@/components/layout/message-page'
import { ButtonLink } from '@/components/ui/button-link'
import { paths } from '@/lib/paths'
import { snapshotsQuery } from '@/lib/queries/snapshots'
import { serializeDiskQuery } from '@/lib/schemas/disk-query'
import { type DiskPlace, diskPlace } from '@/lib/schemas/places'
import { loadSnapshotQuery } from '@/lib/schemas/snapshot-query'

/** The address names no disk that ECS knows: why that can be, where to look instead, and whether snapshots of it are left. */
export const DiskNotFound = () => {
  const t = useTranslations('disks.detail.notFound')
  const place = diskPlace.safeParse(useParams())
  if (place.success) return <MissingDisk place={place.data} />
  return (
    <MessagePage icon={<SearchX />} title={t('title')} actions={<AllDisks />}>
      <p>{t('badAddress')}</p>
    </MessagePage>
  )
}

const MissingDisk = ({ place: { diskId, regionId } }: { place: DiskPlace }) => {
  const t = useTranslations('disks.detail.notFound')
  const { data } = useQuery({ ...snapshotsQuery({ ...loadSnapshotQuery(''), q: diskId }), refetchInterval: false })
  const kept = data?.matched ?? 0
  return (
    <MessagePage
      icon={<SearchX />}
      title={t('title')}
      actions={
        <>
          {kept > 0 && (
            <ButtonLink variant="primary" href={paths.snapshotsOfDisk({ diskId })}>
              {t('snapshots')}
            </ButtonLink>
          )}
          <AllDisks />
          <ButtonLink href={serializeDiskQuery(paths.disks(), { q: diskId })}>{t('search')}</ButtonLink>
        </>
      }
    >
      <p>{t.rich('body', { id: () => <code className="break-all">{diskId}</code>, region: () => <code>{regionId}</code> })}</p>
      <p aria-live="polite">{kept > 0 ? t('kept', { count: kept }) : t('check')}</p>
    </MessagePage>
  )
}

const AllDisks = () => {
  const t = useTranslations('disks.detail.notFound')
  return <ButtonLink href={paths.disks()}>{t('list')}</ButtonLink>
}
