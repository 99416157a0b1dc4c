'use client'

import { useTranslations } from 'next-intl'
import { useEcsWords } from '@/components/disks/use-ecs-words'
import { StatusDot } from '@/components/ui/status-dot'
import type { Tone } from '@/components/ui/tone'
import type { DiskRow } from '@/lib/ecs/fleet'
import type { Instance } from '@/lib/ecs/instance'

export type InstanceWordProps = { row: Pick<DiskRow, 'disk' | 'instance'> }

/** The instance a disk is attached to, and how it is. */
export const InstanceWord = ({ row: { disk, instance } }: InstanceWordProps) => {
  const t = useTranslations('disks.instance')
  const words = useEcsWords()
  const [firstId] = disk.instanceIds
  if (firstId === undefined) return <span className="text-ink-third">{t('none')}</span>
  const name = instance?.name || firstId
  const others = disk.instanceIds.length - 1
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <StatusDot tone={toneOf(instance)} />
      <span title={name} className="min-w-0 truncate">
        {name}
      </span>
      <span className="flex-none text-ink-second">
        {instance === null ? t('unseen') : instance.isLockedForSecurity ? t('locked') : words.instanceStatus(instance.status)}
      </span>
      {others > 0 && <span className="flex-none text-ink-third">{t('more', { count: others })}</span>}
    </span>
  )
}

const toneOf = (instance: Instance | null): Tone => {
  if (instance === null) return 'neutral'
  if (instance.isLockedForSecurity) return 'bad'
  if (instance.status === 'Running') return 'ok'
  return instance.status === 'Stopped' ? 'warn' : 'running'
}
