'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

/** The form holds what was typed before a reload, or before the drawer was left. */
export const CreateSnapshotRestored = ({ onStartOver }: { onStartOver: () => void }) => {
  const t = useTranslations('create.draft')
  return (
    <Notice
      tone="neutral"
      title={t('restored')}
      actions={
        <Button size="sm" onClick={onStartOver}>
          {t('startOver')}
        </Button>
      }
    />
  )
}
