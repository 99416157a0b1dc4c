import { getTranslations } from 'next-intl/server'
import { ListSkeleton } from '@/components/lists/list-skeleton'

const ActivityLoading = async () => {
  const t = await getTranslations('activity')
  return (
    <>
      <h1 className="px-4 pt-4 pb-3 text-xl font-semibold sm:px-6">{t('title')}</h1>
      <div className="h-24.5 max-sm:h-28" />
      <ListSkeleton label={t('loading')} />
    </>
  )
}

export default ActivityLoading
