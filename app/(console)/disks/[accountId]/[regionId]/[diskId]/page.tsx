import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { DiskDetailScreen } from '@/components/disks/disk-detail-screen'
import type { DiskDetail } from '@/lib/ecs/fleet'
import type { Result } from '@/lib/result'
import { type DiskPlace, diskPlace } from '@/lib/schemas/places'
import { readDisk } from '@/server/disks/read-disk'
import { openPage } from '@/server/session/open-page'

type Address = { params: Promise<unknown> }

export const generateMetadata = async ({ params }: Address): Promise<Metadata> => {
  const t = await getTranslations('disks')
  const place = diskPlace.safeParse(await params)
  if (!place.success) return { title: t('title') }
  const detail = await readOnce(place.data.accountId, place.data.regionId, place.data.diskId)
  return { title: (detail.ok && detail.value.row.disk.name) || place.data.diskId }
}

const DiskPage = async ({ params }: Address) => {
  const place = diskPlace.safeParse(await params)
  if (!place.success) notFound()
  const { accountId, regionId, diskId } = place.data
  const detail = await readOnce(accountId, regionId, diskId)
  if (!detail.ok && detail.problem.kind === 'not-found') notFound()
  return <DiskDetailScreen place={place.data} detail={detail.ok ? detail.value : null} renderedAt={new Date().toISOString()} />
}

export default DiskPage

/** Title and page of one request share the answer. Separate words, because `cache` compares objects by identity. */
const readOnce = cache(
  async (accountId: DiskPlace['accountId'], regionId: DiskPlace['regionId'], diskId: DiskPlace['diskId']): Promise<Result<DiskDetail>> => {
    const context = await openPage()
    return context.ok ? readDisk(context.value, { accountId, regionId, diskId }) : context
  },
)
