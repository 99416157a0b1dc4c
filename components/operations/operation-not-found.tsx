'use client'

import { SearchX } from 'lucide-react'
import { useParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { MessagePage } from '@/components/layout/message-page'
import { ButtonLink } from '@/components/ui/button-link'
import { paths } from '@/lib/paths'
import { OPERATION_ID } from '@/lib/schemas/place-shapes'

/** The address names no operation that whoever looks may see. */
export const OperationNotFound = () => {
  const t = useTranslations('activity.notFound')
  const { operationId } = useParams()
  const isOne = typeof operationId === 'string' && OPERATION_ID.test(operationId)
  return (
    <MessagePage
      icon={<SearchX />}
      title={t('title')}
      actions={
        <ButtonLink href={paths.activity()} variant="primary">
          {t('list')}
        </ButtonLink>
      }
    >
      <p>{isOne ? t.rich('body', { id: () => <code className="break-all">{operationId}</code> }) : t('badAddress')}</p>
    </MessagePage>
  )
}
