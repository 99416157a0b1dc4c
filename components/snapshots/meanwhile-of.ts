import type { DiskRow } from '@/lib/ecs/fleet'

export type MeanwhileFacts = {
  /** `null`: not known here, though there may be one. */
  instanceName: string | null
  /** `false`: attached to none, as far as is known. */
  isAttached: boolean
  diskType: 'system' | 'data' | null
  hasExpired: boolean
}

/** Keys of the `snapshots.meanwhile` messages. */
export type Meanwhile = 'instance' | 'someInstance' | 'resize' | 'image' | 'slower' | 'written' | 'release'

/** What holds while a snapshot is being made, what is forbidden first. Source: the notes of the CreateSnapshot page. */
export const meanwhileOf = ({ instanceName, isAttached, diskType, hasExpired }: MeanwhileFacts): readonly Meanwhile[] => {
  const attached: readonly Meanwhile[] = instanceName === null ? ['someInstance'] : ['instance']
  return [
    ...(isAttached ? attached : []),
    'resize',
    // A custom image starts from a system disk.
    ...(diskType === 'data' ? [] : (['image'] as const)),
    ...(isAttached ? (['slower'] as const) : []),
    'written',
    ...(hasExpired ? (['release'] as const) : []),
  ]
}

export const meanwhileFactsOf = ({ disk, instance, eligibility }: Pick<DiskRow, 'disk' | 'instance' | 'eligibility'>): MeanwhileFacts => ({
  instanceName: instance?.name || instance?.instanceId || disk.instanceIds[0] || null,
  isAttached: disk.instanceIds.length > 0,
  diskType: disk.type,
  hasExpired: eligibility.checks.some(({ reason }) => reason === 'expired'),
})
