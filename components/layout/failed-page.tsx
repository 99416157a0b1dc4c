'use client'

import { CircleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { MessagePage } from '@/components/layout/message-page'
import { Button } from '@/components/ui/button'

export type FailedPageProps = { error: unknown; retry: () => void }

/** Something of ours broke. The reference is all that is known here; the log of the server has the rest under it. */
export const FailedPage = ({ error, retry }: FailedPageProps) => {
  const t = useTranslations('shell.failed')
  const digest = digestOf(error)
  return (
    <MessagePage
      icon={<CircleAlert />}
      title={t('title')}
      actions={
        <>
          <Button variant="primary" onClick={retry}>
            {t('retry')}
          </Button>
          <Button onClick={() => window.location.reload()}>{t('reload')}</Button>
        </>
      }
    >
      <p>{t('body')}</p>
      {digest !== null && <p className="mt-1 font-mono text-xs">{t('reference', { digest })}</p>}
    </MessagePage>
  )
}

const digestOf = (error: unknown): string | null => {
  if (!(error instanceof Error) || !('digest' in error)) return null
  return typeof error.digest === 'string' ? error.digest : null
}
