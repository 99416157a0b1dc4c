import type { CreateSnapshotFields } from '@/lib/schemas/create-snapshot'
import type { DiskPlace } from '@/lib/schemas/places'

/**
 * The Alibaba Cloud CLI line that asks ECS for the same snapshot. It carries no credential, no ClientToken and no marker tag:
 * it is a request of its own. Quoted for POSIX shells.
 */
export const equivalentCommand = (place: Pick<DiskPlace, 'regionId' | 'diskId'>, fields: CreateSnapshotFields): string => {
  const options = [
    option('region', place.regionId),
    option('DiskId', place.diskId),
    option('SnapshotName', fields.snapshotName),
    option('Description', fields.description),
    option('RetentionDays', Number.isFinite(fields.retentionDays) ? String(fields.retentionDays) : ''),
    option('ResourceGroupId', fields.resourceGroupId),
    ...fields.tags.flatMap(({ key, value }, index) => [option(`Tag.${index + 1}.Key`, key), option(`Tag.${index + 1}.Value`, value)]),
  ]
  return ['aliyun ecs CreateSnapshot', ...options.filter((part) => part !== '')].join(' \\\n  ')
}

/** An empty value is left out, as the console leaves it out. A value that looks like an option is tied to its name. */
const option = (name: string, value: string): string => {
  if (value === '') return ''
  return value.startsWith('-') ? `--${name}=${quoted(value)}` : `--${name} ${quoted(value)}`
}

/** Between single quotes a POSIX shell takes every sign as it stands, but for the single quote itself. */
export const quoted = (text: string): string => (/^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`)
