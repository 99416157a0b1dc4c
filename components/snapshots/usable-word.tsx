'use client'

import { useTranslations } from 'next-intl'
import { type Usability, usabilityOf } from '@/components/snapshots/usability'
import type { Snapshot } from '@/lib/ecs/snapshot'

export type UsableWordProps = { snapshot: Pick<Snapshot, 'status' | 'isAvailable'> }

export const UsableWord = ({ snapshot }: UsableWordProps) => {
  const t = useTranslations('snapshots.usable')
  const usability = usabilityOf(snapshot)
  return <span className={LOOKS[usability]}>{t(usability)}</span>
}

const LOOKS = {
  yes: '',
  early: 'font-medium text-ok',
  'not-yet': 'text-ink-third',
  no: 'text-ink-third',
} as const satisfies Record<Usability, string>
