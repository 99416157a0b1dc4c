'use client'

import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type MeanwhileFacts, meanwhileOf } from '@/components/snapshots/meanwhile-of'

export type WhileBeingMadeProps = MeanwhileFacts

/** What to leave alone, and what to expect, until the snapshot is fully stored. */
export const WhileBeingMade = (facts: WhileBeingMadeProps) => {
  const t = useTranslations('snapshots.meanwhile')
  const instance = facts.instanceName ?? ''
  return (
    <section aria-label={t('title')} className="text-ink-second">
      <p className="flex gap-2 font-medium text-ink">
        <TriangleAlert className="mt-0.5 text-warn" />
        {t('title')}
      </p>
      <ul className="mt-1 ml-6 flex list-disc flex-col gap-0.5 pl-4">
        {meanwhileOf(facts).map((note) => (
          <li key={note} className="wrap-anywhere">
            {t(note, { instance })}
          </li>
        ))}
      </ul>
    </section>
  )
}
