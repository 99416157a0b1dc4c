'use client'

import { useTranslations } from 'next-intl'
import { Skeleton } from '@/components/ui/skeleton'

/** Notes and fields in their real heights, while the disk is read. */
export const CreateSnapshotSkeleton = () => {
  const t = useTranslations('create')
  return (
    <div className="flex flex-col gap-5">
      <p role="status" className="sr-only">
        {t('loading')}
      </p>
      <Skeleton height="7rem" />
      {['name', 'description', 'keep', 'tags'].map((field) => (
        <div key={field} className="flex flex-col gap-2">
          <Skeleton width="25%" />
          <Skeleton height="2rem" />
        </div>
      ))}
    </div>
  )
}
