import Link from 'next/link'
import { targetOf } from '@/components/audit/target-of'
import type { AuditRecord } from '@/lib/audit/audit-record'
import type { AccountName } from '@/lib/ecs/account-facts'
import { accountLabel } from '@/lib/ecs/account-label'

export type AuditTargetProps = { row: Pick<AuditRecord, 'accountId' | 'regionId' | 'subjectId'>; accounts: readonly AccountName[] }

/** What a row is about and where that is; a disk or a snapshot can be opened. */
export const AuditTarget = ({ row, accounts }: AuditTargetProps) => {
  const href = targetOf(row)
  const account = row.accountId === null ? null : accountLabel(accounts, row.accountId)
  const place = [account, row.regionId].filter((part) => part !== null).join(' · ')
  if (row.subjectId === null && place === '') return null
  const id = <code className="text-xs break-all">{row.subjectId}</code>
  return (
    <span className="flex flex-wrap items-baseline gap-x-2">
      {row.subjectId !== null &&
        (href === null ? (
          id
        ) : (
          <Link href={href} prefetch={false} className="rounded-chip text-accent hover:underline">
            {id}
          </Link>
        ))}
      {place !== '' && <span className="text-xs wrap-anywhere text-ink-third">{place}</span>}
    </span>
  )
}
