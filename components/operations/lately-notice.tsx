'use client'

import { useTranslations } from 'next-intl'
import { LatelyWhen } from '@/components/operations/lately-when'
import { ButtonLink } from '@/components/ui/button-link'
import { Notice } from '@/components/ui/notice'
import type { LatelyAsked } from '@/lib/operations/lately-asked'
import { paths } from '@/lib/paths'

/** Somebody is making, or has just made, a snapshot of this disk: to be known before another one is asked for. */
export const LatelyNotice = ({ lately }: { lately: LatelyAsked }) => {
  const t = useTranslations('create.lately')
  const { state, operationId } = lately
  return (
    <Notice
      tone="warn"
      announce="status"
      title={t('title', { state })}
      actions={
        <ButtonLink size="sm" href={paths.operation(operationId)} target="_blank" aria-label={t('showBeside')}>
          {t('show')}
        </ButtonLink>
      }
    >
      <LatelyWhen lately={lately} />
    </Notice>
  )
}
