'use client'

import { useTranslations } from 'next-intl'
import { DiskDetailView } from '@/components/disks/disk-detail-view'
import { DiskNotFound } from '@/components/disks/disk-not-found'
import { DetailScreen } from '@/components/lists/detail-screen'
import type { DiskDetail } from '@/lib/ecs/fleet'
import { diskQuery } from '@/lib/queries/disks'
import type { DiskPlace } from '@/lib/schemas/places'

export type DiskDetailScreenProps = {
  place: DiskPlace
  /** What the server read; `null`: it could not, and the browser tries again. */
  detail: DiskDetail | null
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
}

/** One disk, kept fresh by polling: often while a snapshot of it runs. */
export const DiskDetailScreen = ({ place, detail: first, renderedAt }: DiskDetailScreenProps) => {
  const t = useTranslations('disks.detail')
  return (
    <DetailScreen
      query={diskQuery(place)}
      first={first}
      renderedAt={renderedAt}
      id={place.diskId}
      loadingLabel={t('loading')}
      notFound={<DiskNotFound />}
      freshness={(detail) => [detail.freshness]}
      show={(detail, problems) => (
        <DiskDetailView detail={detail} renderedAt={renderedAt}>
          {problems}
        </DiskDetailView>
      )}
    />
  )
}
