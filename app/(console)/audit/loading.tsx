import { getTranslations } from 'next-intl/server'
import { ListSkeleton } from '@/components/lists/list-skeleton'

const AuditLoading = async () => {
  const t = await getTranslations('audit')
  return (
    <>
      <h1 className="px-4 pt-4 pb-3 text-xl font-semibold sm:px-6">{t('title')}</h1>
      <div className="h-19.5 max-sm:h-18" />
      <ListSkeleton label={t('loading')} />
    </>
  )
}

export default AuditLoading
