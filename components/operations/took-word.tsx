'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useClock } from '@/components/ui/use-clock'
import { formatDuration } from '@/lib/format'
import { isMoving } from '@/lib/operations/operation-state'
import type { OperationView } from '@/lib/operations/operation-view'

export type TookWordProps = {
  operation: Pick<OperationView, 'state' | 'acceptedAt' | 'settledAt'>
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
}

/** From the wish to its end; what is under way counts on. Nothing where the end is not known. */
export const TookWord = ({ operation: { state, acceptedAt, settledAt }, renderedAt }: TookWordProps) => {
  const t = useTranslations('activity')
  const locale = useLocale()
  const now = useClock() ?? new Date(renderedAt)
  if (settledAt !== null) return formatDuration(secondsBetween(acceptedAt, Date.parse(settledAt)), locale)
  if (!isMoving(state)) return null
  return t('soFar', { duration: formatDuration(Math.floor(secondsBetween(acceptedAt, now.getTime())), locale) })
}

const secondsBetween = (iso: string, endMs: number): number => Math.max(0, endMs - Date.parse(iso)) / 1_000
