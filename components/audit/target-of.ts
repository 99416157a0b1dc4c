import type { AuditRecord } from '@/lib/audit/audit-record'
import { paths } from '@/lib/paths'
import { DISK_ID, SNAPSHOT_ID } from '@/lib/schemas/place-shapes'

/** Where the thing is that a row is about; `null`: it has no page. */
export const targetOf = ({ accountId, regionId, subjectId }: Pick<AuditRecord, 'accountId' | 'regionId' | 'subjectId'>): string | null => {
  if (accountId === null || regionId === null || subjectId === null) return null
  if (DISK_ID.test(subjectId)) return paths.disk({ accountId, regionId, diskId: subjectId })
  return SNAPSHOT_ID.test(subjectId) ? paths.snapshot({ accountId, regionId, snapshotId: subjectId }) : null
}
