'use client'

import { useTranslations } from 'next-intl'
import type { SendOutcome } from '@/lib/webhooks/webhook'

/** What came of one request, in plain words. */
export const useOutcomeSentence = (): ((outcome: SendOutcome) => string) => {
  const t = useTranslations('webhooks.outcome')
  return (outcome) => {
    switch (outcome.kind) {
      case 'delivered':
      case 'refused':
      case 'redirected':
        return t(outcome.kind, { httpStatus: String(outcome.httpStatus) })
      case 'refused-by-code':
        return outcome.code === null ? t('no-code') : t('refused-by-code', { code: String(outcome.code) })
      case 'unreachable':
        return t(`unreachable.${outcome.cause}`)
      case 'address-refused':
      case 'unreadable':
      case 'disabled':
        return t(outcome.kind)
    }
  }
}
