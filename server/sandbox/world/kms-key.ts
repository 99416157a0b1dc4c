/** A customer master key. A disk may name a key that is not (or no longer) among them. */
export type KmsKey = {
  KeyId: string
  State: 'Enabled' | 'Disabled'
  /** The key carries the tag by which ECS may use it. */
  HasEcsTag: boolean
  /** The key's policy lets ECS use it. */
  EcsMayUse: boolean
}

export const KMS_KEYS = {
  healthy: '0e478b7a-4262-4802-b8cb-00d3fb40826e',
  disabled: '7c1d95f2-83ab-4f6e-9d07-52be1a90c3f4',
  withoutEcsTag: 'a94be603-1f27-4c58-b6e1-6d30f8c27a15',
  closedToEcs: 'd20f7c8e-6b49-47d3-8a52-c91e4b63f078',
  /** Named by a disk, but deleted: it is not in the key list. */
  deleted: '5b83e1d6-94c0-4a7f-8e2d-17f60a9bc842',
} as const

/** The keys that every world begins with, by id. */
export const ordinaryKmsKeys = (): Record<string, KmsKey> => {
  const healthy = { State: 'Enabled', HasEcsTag: true, EcsMayUse: true } as const
  const keys: KmsKey[] = [
    { KeyId: KMS_KEYS.healthy, ...healthy },
    { KeyId: KMS_KEYS.disabled, ...healthy, State: 'Disabled' },
    { KeyId: KMS_KEYS.withoutEcsTag, ...healthy, HasEcsTag: false },
    { KeyId: KMS_KEYS.closedToEcs, ...healthy, EcsMayUse: false },
  ]
  return Object.fromEntries(keys.map((key) => [key.KeyId, key]))
}
