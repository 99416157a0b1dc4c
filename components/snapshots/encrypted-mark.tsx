'use client'

import { Lock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Snapshot } from '@/lib/ecs/snapshot'

export type EncryptedMarkProps = { snapshot: Pick<Snapshot, 'isEncrypted'> }

/** A lock where it is encrypted, and the word for those who do not see it. */
export const EncryptedMark = ({ snapshot: { isEncrypted } }: EncryptedMarkProps) => {
  const t = useTranslations('snapshots.encrypted')
  if (!isEncrypted) return <span className="sr-only">{t('no')}</span>
  return (
    <span title={t('yes')} className="inline-flex">
      <Lock className="text-ink-second" />
      <span className="sr-only">{t('yes')}</span>
    </span>
  )
}
