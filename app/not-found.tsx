import { SearchX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { MessagePage } from '@/components/layout/message-page'
import { ButtonLink } from '@/components/ui/button-link'
import { paths } from '@/lib/paths'

const NotFoundPage = () => {
  const t = useTranslations('shell.missing')
  return (
    <main className="flex min-h-dvh flex-col">
      <MessagePage
        icon={<SearchX />}
        title={t('title')}
        actions={
          <ButtonLink variant="primary" href={paths.disks()} prefetch={false}>
            {t('disks')}
          </ButtonLink>
        }
      >
        <p>{t('body')}</p>
      </MessagePage>
    </main>
  )
}

export default NotFoundPage
