'use client'

import { useTranslations } from 'next-intl'
import { useSelf } from '@/components/people/self'
import { ROLE_TO_WRITE, reaches, roleOn } from '@/lib/people/grant'

/** Why whoever looks cannot make or cancel snapshots in this account; `null`: they can. The server decides again. */
export const useWriteReason = (): ((accountId: string) => string | null) => {
  const t = useTranslations('shell.may')
  const { grants } = useSelf()
  return (accountId) => {
    const role = roleOn(grants, accountId)
    return reaches(role, ROLE_TO_WRITE) ? null : t('roleNeeded', { role: role ?? 'none' })
  }
}
