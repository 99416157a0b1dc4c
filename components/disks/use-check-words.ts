'use client'

import { useTranslations } from 'next-intl'
import { useEcsWords } from '@/components/disks/use-ecs-words'
import { useZone } from '@/components/lists/use-zone'
import type { Check } from '@/lib/ecs/eligibility'
import { formatDate } from '@/lib/format'

export type CheckWords = {
  title: string
  /** For a table row. */
  short: string
  /** For a checklist. */
  long: string
  /** The published rule in plain words. */
  source: string
}

/** Turns a finding of `eligibilityOf` into words. ECS's values in it become words too. */
export const useCheckWords = (): ((check: Check) => CheckWords) => {
  const t = useTranslations('eligibility')
  const words = useEcsWords()
  const zone = useZone()

  const shownValue = (check: Check, name: string, value: string | number): string | number => {
    if (typeof value === 'number') return value
    if (name === 'category') return words.category(value)
    if (name === 'status') return check.id === 'instance-status' ? words.instanceStatus(value) : words.status(value)
    if (name === 'expiresAt') return formatDate(value, zone)
    return value
  }
  return (check) => {
    const values = Object.fromEntries(Object.entries(check.values).map(([name, value]) => [name, shownValue(check, name, value)]))
    return {
      title: t(`checks.${check.id}.title`),
      short: t(`reasons.${check.reason}.short`, values),
      long: t(`reasons.${check.reason}.long`, values),
      source: t(`checks.${check.id}.source`),
    }
  }
}
