'use client'

import { useTranslations } from 'next-intl'
import { CopyableId } from '@/components/ui/copyable-id'

/** An id of ECS with its copy button and its words. */
export const ItemId = ({ id }: { id: string }) => {
  const t = useTranslations('lists.copy')
  return <CopyableId id={id} labels={{ copy: t('copy', { id }), copied: t('copied', { id }), failed: t('failed', { id }) }} />
}
