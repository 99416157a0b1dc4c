'use client'

import { SearchX } from 'lucide-react'
import { useParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { MessagePage } from '@/components/layout/message-page'
import { ButtonLink } from '@/components/ui/button-link'
import { paths } from '@/lib/paths'
import { snapshotPlace } from '@/lib/schemas/places'
import { serializeSnapshotQuery } from '@/lib/schemas/snapshot-query'

/** The address names no snapshot that ECS knows: why that can be, and where to look instead. */
export const SnapshotNotFound = () => {
  const t = useTranslations('snapshots.notFound')
  const place = snapshotPlace.safeParse(useParams())
  const list = (
    <ButtonLink href={paths.snapshots()} variant="primary">
      {t('list')}
    </ButtonLink>
  )
  if (!place.success) {
    return (
      <MessagePage icon={<SearchX />} title={t('title')} actions={list}>
        <p>{t('badAddress')}</p>
      </MessagePage>
    )
  }
  const { snapshotId, regionId } = place.data
  return (
    <MessagePage
      icon={<SearchX />}
      title={t('title')}
      actions={
        <>
          {list}
          <ButtonLink href={serializeSnapshotQuery(paths.snapshots(), { q: snapshotId })}>{t('search')}</ButtonLink>
        </>
      }
    >
      <p>{t.rich('body', { id: () => <code className="break-all">{snapshotId}</code>, region: () => <code>{regionId}</code> })}</p>
      <p>{t('check')}</p>
    </MessagePage>
  )
}
