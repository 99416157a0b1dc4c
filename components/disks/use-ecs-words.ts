'use client'

import { useTranslations } from 'next-intl'
import { DISK_CATEGORIES, DISK_STATUSES, INSTANCE_STATUSES } from '@/lib/ecs/contract'
import type { Disk } from '@/lib/ecs/disk'

/** ECS's values as words. A value that ECS invents after this was written is shown as ECS spells it. */
export const useEcsWords = () => {
  const t = useTranslations('disks')

  const category = (value: string): string => {
    const known = DISK_CATEGORIES.find((candidate) => candidate === value)
    return known === undefined ? value : t(`category.${known}`)
  }
  const status = (value: string): string => {
    const known = DISK_STATUSES.find((candidate) => candidate === value)
    return known === undefined ? value : t(`status.${known}`)
  }
  const instanceStatus = (value: string): string => {
    const known = INSTANCE_STATUSES.find((candidate) => candidate === value)
    return known === undefined ? value : t(`instanceStatus.${known}`)
  }
  /** "ESSD PL2", "SSD" */
  const categoryOf = ({ category: value, performanceLevel }: Pick<Disk, 'category' | 'performanceLevel'>): string =>
    performanceLevel === null ? category(value) : t('categoryLevel', { category: category(value), level: performanceLevel })

  return { category, categoryOf, status, instanceStatus }
}
