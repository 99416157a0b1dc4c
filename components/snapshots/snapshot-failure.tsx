'use client'

import { Camera } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useWriteReason } from '@/components/people/use-write-reason'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Notice } from '@/components/ui/notice'
import type { SnapshotRow } from '@/lib/ecs/fleet'
import { paths } from '@/lib/paths'

export type SnapshotFailureProps = { row: SnapshotRow }

/** A failed snapshot: what that means, and the way to take it again. */
export const SnapshotFailure = ({ row: { snapshot, sourceDisk } }: SnapshotFailureProps) => {
  const t = useTranslations('snapshots.detail.failure')
  const roleReason = useWriteReason()(snapshot.accountId)
  return (
    <Notice
      tone="bad"
      title={t('title')}
      actions={sourceDisk && <Again href={paths.createSnapshot({ ...snapshot, diskId: sourceDisk.diskId })} disabledReason={roleReason} />}
    >
      <p>{t('body')}</p>
      <p>{sourceDisk === null ? t('noDisk') : t('move')}</p>
    </Notice>
  )
}

const Again = ({ href, disabledReason }: { href: string; disabledReason: string | null }) => {
  const t = useTranslations('snapshots.detail.failure')
  return disabledReason === null ? (
    <ButtonLink href={href} icon={<Camera />}>
      {t('again')}
    </ButtonLink>
  ) : (
    <Button disabledReason={disabledReason} icon={<Camera />}>
      {t('again')}
    </Button>
  )
}
