import type { DiskPlace, SnapshotPlace } from '@/lib/schemas/places'

const at = (...parts: readonly string[]): string => `/${parts.map(encodeURIComponent).join('/')}`

/** Every address of the console. Links are built here, never typed. */
export const paths = {
  disks: () => at('disks'),
  disk: ({ accountId, regionId, diskId }: DiskPlace) => at('disks', accountId, regionId, diskId),
  /** The disk table with the create drawer open; can be sent to a colleague. */
  createSnapshot: ({ accountId, regionId, diskId }: DiskPlace) =>
    `${at('disks')}?${new URLSearchParams({ create: [accountId, regionId, diskId].join('/') })}`,
  /** The same for what did not succeed before: the new operation knows the one that it tries again. */
  createSnapshotAgain: ({ accountId, regionId, diskId }: DiskPlace, operationId: string) =>
    `${at('disks')}?${new URLSearchParams({ create: [accountId, regionId, diskId].join('/'), retryOf: operationId })}`,
  snapshots: () => at('snapshots'),
  snapshotsOfDisk: ({ diskId }: Pick<DiskPlace, 'diskId'>) =>
    `${at('snapshots')}?${new URLSearchParams({ q: diskId, sort: 'created', dir: 'asc' })}`,
  snapshot: ({ accountId, regionId, snapshotId }: SnapshotPlace) => at('snapshots', accountId, regionId, snapshotId),
  activity: () => at('activity'),
  /** One operation, with what became of it. */
  operation: (operationId: string) => at('activity', operationId),
  audit: () => at('audit'),
  settings: () => at('settings'),
  people: () => at('settings', 'people'),
  webhooks: () => at('settings', 'webhooks'),
  /** One's own sessions and password. */
  me: () => at('settings', 'me'),
  /** `next`: where to go on to afterwards. */
  signIn: (next?: string) => `${at('sign-in')}${next === undefined ? '' : `?${new URLSearchParams({ next })}`}`,
  /** The sign-in page, with a sentence about an identity provider that did not let somebody in. */
  notAdmitted: () => `${at('sign-in')}?not-admitted`,
  /** Behind a one-time link; its token stands behind `#`. */
  oneTimeLink: () => at('sign-in', 'link'),
  errors: (code?: string) => `${at('help', 'errors')}${code === undefined ? '' : `#${encodeURIComponent(code)}`}`,

  api: {
    disks: () => at('api', 'disks'),
    disk: ({ accountId, regionId, diskId }: DiskPlace) => at('api', 'disks', accountId, regionId, diskId),
    lately: ({ accountId, regionId, diskId }: DiskPlace) => at('api', 'disks', accountId, regionId, diskId, 'lately'),
    snapshots: () => at('api', 'snapshots'),
    snapshot: ({ accountId, regionId, snapshotId }: SnapshotPlace) => at('api', 'snapshots', accountId, regionId, snapshotId),
    operations: () => at('api', 'operations'),
    operationsRunning: () => at('api', 'operations', 'running'),
    operation: (operationId: string) => at('api', 'operations', operationId),
    /** `since`: ISO 8601, as the last answer gave it. */
    news: (since: string | null) => `${at('api', 'operations', 'news')}${since === null ? '' : `?${new URLSearchParams({ since })}`}`,
    people: () => at('api', 'people'),
    webhooks: () => at('api', 'webhooks'),
    me: () => at('api', 'me'),
    audit: () => at('api', 'audit'),
    auditExport: () => at('api', 'audit', 'export'),
    diagnosis: (accountId: string) => at('api', 'diagnosis', accountId),
  },
} as const
