import { getTranslations } from 'next-intl/server'
import { ListSkeleton } from '@/components/lists/list-skeleton'

const SnapshotsLoading = async () => {
  const t = await getTranslations('snapshots')
  return (
    <>
      <h1 className="px-4 pt-4 pb-3 text-xl font-semibold sm:px-6">{t('title')}</h1>
      <div className="h-19.5 max-sm:h-18" />
      <ListSkeleton label={t('list.loading')} />
    </>
  )
}

export default SnapshotsLoading
