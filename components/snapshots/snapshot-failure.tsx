'use client'

import { Camera } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button-link'
import { Notice } from '@/components/ui/notice'
import type { SnapshotRow } from '@/lib/ecs/fleet'
import { paths } from '@/lib/paths'

export type SnapshotFailureProps = { row: SnapshotRow }

/** A failed snapshot: what that means, and the way to take it again. */
export const SnapshotFailure = ({ row: { snapshot, sourceDisk } }: SnapshotFailureProps) => {
  const t = useTranslations('snapshots.detail.failure')
  return (
    <Notice
      tone="bad"
      title={t('title')}
      actions={
        sourceDisk && (
          <ButtonLink href={paths.createSnapshot({ ...snapshot, diskId: sourceDisk.diskId })} icon={<Camera />}>
            {t('again')}
          </ButtonLink>
        )
      }
    >
      <p>{t('body')}</p>
      <p>{sourceDisk === null ? t('noDisk') : t('move')}</p>
    </Notice>
  )
}
