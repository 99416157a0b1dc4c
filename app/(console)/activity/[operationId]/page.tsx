import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { OperationDetailScreen } from '@/components/operations/operation-detail-screen'
import type { OperationDetail } from '@/lib/operations/operation-view'
import type { Result } from '@/lib/result'
import { operationPlace } from '@/lib/schemas/places'
import { readOperation } from '@/server/operations/read-operation'
import { openPage } from '@/server/session/open-page'

type Address = { params: Promise<unknown> }

export const generateMetadata = async ({ params }: Address): Promise<Metadata> => {
  const t = await getTranslations('activity')
  const place = operationPlace.safeParse(await params)
  const detail = place.success ? await readOnce(place.data.operationId) : null
  return { title: (detail?.ok && detail.value.operation.snapshotName) || t('title') }
}

const OperationPage = async ({ params }: Address) => {
  const place = operationPlace.safeParse(await params)
  if (!place.success) notFound()
  const { operationId } = place.data
  const detail = await readOnce(operationId)
  if (!detail.ok && detail.problem.kind === 'not-found') notFound()
  return <OperationDetailScreen operationId={operationId} detail={detail.ok ? detail.value : null} renderedAt={new Date().toISOString()} />
}

export default OperationPage

/** Title and page of one request share the answer. */
const readOnce = cache(async (operationId: string): Promise<Result<OperationDetail>> => {
  const context = await openPage()
  return context.ok ? readOperation(context.value, operationId) : context
})
