'use client'

import { useTranslations } from 'next-intl'
import { DetailScreen } from '@/components/lists/detail-screen'
import { SnapshotDetailView } from '@/components/snapshots/snapshot-detail-view'
import { SnapshotNotFound } from '@/components/snapshots/snapshot-not-found'
import type { SnapshotDetail } from '@/lib/ecs/fleet'
import { snapshotQuery } from '@/lib/queries/snapshots'
import type { SnapshotPlace } from '@/lib/schemas/places'

export type SnapshotDetailScreenProps = {
  place: SnapshotPlace
  /** What the server read; `null`: it could not, and the browser tries again. */
  detail: SnapshotDetail | null
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
}

/** One snapshot, kept fresh by polling: often while it runs. */
export const SnapshotDetailScreen = ({ place, detail: first, renderedAt }: SnapshotDetailScreenProps) => {
  const t = useTranslations('snapshots.detail')
  return (
    <DetailScreen
      query={snapshotQuery(place)}
      first={first}
      renderedAt={renderedAt}
      id={place.snapshotId}
      loadingLabel={t('loading')}
      notFound={<SnapshotNotFound />}
      freshness={(detail) => [detail.freshness]}
      show={(detail, problems) => (
        <SnapshotDetailView detail={detail} renderedAt={renderedAt}>
          {problems}
        </SnapshotDetailView>
      )}
    />
  )
}
