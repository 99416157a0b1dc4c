'use client'

import { RotateCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useWriteReason } from '@/components/people/use-write-reason'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { canBeTriedAgain } from '@/lib/operations/operation-state'
import type { OperationView } from '@/lib/operations/operation-view'
import { paths } from '@/lib/paths'

export type TryAgainProps = { operation: OperationView }

/** The form of the same disk, which knows what it tries again. Only where the last try is over and brought nothing. */
export const TryAgain = ({ operation }: TryAgainProps) => {
  const t = useTranslations('activity.detail')
  const disabledReason = useWriteReason()(operation.accountId)
  if (!canBeTriedAgain(operation.state)) return null
  if (disabledReason !== null) {
    return (
      <Button icon={<RotateCw />} disabledReason={disabledReason}>
        {t('tryAgain')}
      </Button>
    )
  }
  return (
    <ButtonLink
      href={paths.createSnapshotAgain(operation, operation.operationId)}
      prefetch={false}
      icon={<RotateCw />}
      className="flex-none"
    >
      {t('tryAgain')}
    </ButtonLink>
  )
}
