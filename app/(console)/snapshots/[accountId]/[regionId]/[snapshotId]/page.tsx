import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { SnapshotDetailScreen } from '@/components/snapshots/snapshot-detail-screen'
import type { SnapshotDetail } from '@/lib/ecs/fleet'
import type { Result } from '@/lib/result'
import { type SnapshotPlace, snapshotPlace } from '@/lib/schemas/places'
import { openPage } from '@/server/session/open-page'
import { readSnapshot } from '@/server/snapshots/read-snapshot'

type Address = { params: Promise<unknown> }

export const generateMetadata = async ({ params }: Address): Promise<Metadata> => {
  const t = await getTranslations('snapshots')
  const place = snapshotPlace.safeParse(await params)
  if (!place.success) return { title: t('title') }
  const detail = await readOnce(place.data.accountId, place.data.regionId, place.data.snapshotId)
  return { title: (detail.ok && detail.value.row.snapshot.name) || place.data.snapshotId }
}

const SnapshotPage = async ({ params }: Address) => {
  const place = snapshotPlace.safeParse(await params)
  if (!place.success) notFound()
  const { accountId, regionId, snapshotId } = place.data
  const detail = await readOnce(accountId, regionId, snapshotId)
  if (!detail.ok && detail.problem.kind === 'not-found') notFound()
  return <SnapshotDetailScreen place={place.data} detail={detail.ok ? detail.value : null} renderedAt={new Date().toISOString()} />
}

export default SnapshotPage

/** Title and page of one request share the answer. Separate words, because `cache` compares objects by identity. */
const readOnce = cache(
  async (
    accountId: SnapshotPlace['accountId'],
    regionId: SnapshotPlace['regionId'],
    snapshotId: SnapshotPlace['snapshotId'],
  ): Promise<Result<SnapshotDetail>> => {
    const context = await openPage()
    return context.ok ? readSnapshot(context.value, { accountId, regionId, snapshotId }) : context
  },
)
