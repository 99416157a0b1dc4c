import type { CreateSnapshotFields } from '@/lib/schemas/create-snapshot'

/**
 * The submit key of a form and what it was last sent with. The server never creates twice for one key,
 * so a key belongs to one set of fields: `sentAs` is their fingerprint, `null` = not sent yet. `despite`: the newest operation of this disk
 * that the person has seen, and wants another snapshot all the same.
 */
export type SubmitBinding = { key: string; sentAs: string | null; despite: string | null }

export const newBinding = (newKey: () => string, despite: string | null = null): SubmitBinding => ({ key: newKey(), sentAs: null, despite })

/** The same fields go out under the same key, however often; other fields are another wish and get a key of their own. */
export const submitKeyFor = (binding: SubmitBinding, fields: CreateSnapshotFields, newKey: () => string): SubmitBinding => {
  const sentAs = fingerprintOf(fields)
  if (binding.sentAs === null || binding.sentAs === sentAs) return { ...binding, sentAs }
  return { ...binding, key: newKey(), sentAs }
}

/** Two forms that would ask ECS for the same thing have the same fingerprint, in whatever order their properties stand. */
export const fingerprintOf = ({ snapshotName, description, retentionDays, tags, resourceGroupId }: CreateSnapshotFields): string =>
  JSON.stringify([snapshotName, description, retentionDays, tags.map(({ key, value }) => [key, value]), resourceGroupId])
