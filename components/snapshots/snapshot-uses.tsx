'use client'

import { CircleCheck, CircleSlash, Clock, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { possibleUsesOf, type UseVerdict } from '@/components/snapshots/possible-uses'
import type { SnapshotRow } from '@/lib/ecs/fleet'

export type SnapshotUsesProps = { row: SnapshotRow }

/** What can be done with it now, in words. */
export const SnapshotUses = ({ row }: SnapshotUsesProps) => {
  const t = useTranslations('snapshots.uses')
  return (
    <>
      <ul className="flex flex-col gap-3">
        {possibleUsesOf(row).map(({ use, verdict, sentence }) => (
          <li key={use} className="flex gap-2">
            <span className="mt-0.5">{ICONS[verdict]}</span>
            <div>
              <p>
                <span className="font-semibold">{t(use)}</span> <span className="text-ink-third">{t(`verdict.${verdict}`)}</span>
              </p>
              <p className="text-ink-second">{t(`sentence.${sentence}`)}</p>
            </div>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-xs text-ink-third">{t('where')}</p>
    </>
  )
}

const ICONS = {
  yes: <CircleCheck className="text-ok" />,
  care: <TriangleAlert className="text-warn" />,
  later: <Clock className="text-running" />,
  no: <CircleSlash className="text-ink-third" />,
} as const satisfies Record<UseVerdict, ReactNode>
