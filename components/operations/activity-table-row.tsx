'use client'

import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { CardCell, CardRow } from '@/components/lists/card-row'
import { ROW_LINK_PROPS } from '@/components/lists/use-row-keys'
import { HIDDEN_WHEN_NARROW } from '@/components/operations/activity-columns'
import { StageBadge } from '@/components/operations/stage-badge'
import { TookWord } from '@/components/operations/took-word'
import { RelativeTime } from '@/components/ui/relative-time'
import type { AccountName } from '@/lib/ecs/account-facts'
import { accountLabel } from '@/lib/ecs/account-label'
import { ecsCodeOf } from '@/lib/errors/ecs-code'
import type { OperationView } from '@/lib/operations/operation-view'
import { paths } from '@/lib/paths'

export type ActivityTableRowProps = {
  row: OperationView
  accounts: readonly AccountName[]
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
}

/** Who asked for which snapshot of what, and where that stands. */
export const ActivityTableRow = ({ row, accounts, renderedAt }: ActivityTableRowProps) => {
  const t = useTranslations('activity')
  const create = useTranslations('create.card')
  const locale = useLocale()
  const code = row.problem === null ? null : ecsCodeOf(row.problem)
  return (
    <CardRow rowKey={row.operationId}>
      <CardCell className="max-w-70 max-xl:max-w-52 max-lg:max-w-40 max-sm:order-1 max-sm:max-w-none max-sm:min-w-0 max-sm:flex-1">
        <Link
          {...ROW_LINK_PROPS}
          href={paths.operation(row.operationId)}
          prefetch={false}
          title={row.snapshotName ?? undefined}
          className="block truncate rounded-chip font-semibold hover:text-accent"
        >
          {row.snapshotName ?? <span className="font-normal text-ink-second">{create('unnamed')}</span>}
        </Link>
        {row.snapshotId !== null && <code className="block truncate text-xs text-ink-third">{row.snapshotId}</code>}
      </CardCell>
      <CardCell className="max-w-70 max-xl:max-w-52 max-lg:max-w-40 max-sm:order-3 max-sm:w-full max-sm:max-w-none">
        <DiskLink row={row} />
        <span className="block truncate text-xs text-ink-third">
          {[accountLabel(accounts, row.accountId), row.regionId].filter((part) => part !== null).join(' · ')}
        </span>
      </CardCell>
      <CardCell className="max-w-64 max-xl:max-w-52 max-lg:max-w-40 max-sm:order-2 max-sm:ml-auto max-sm:max-w-none">
        <StageBadge operation={row} />
        {code !== null && (
          <code title={code} className="block truncate text-xs text-ink-third max-sm:hidden">
            {code}
          </code>
        )}
      </CardCell>
      <CardCell className={`${HIDDEN_WHEN_NARROW.person} max-w-48 max-xl:max-w-36 max-sm:order-4 max-sm:max-w-[60%]`}>
        <span className="flex min-w-0 items-baseline gap-1.5">
          <span title={row.person} className="truncate">
            {row.person}
          </span>
          {row.isMine && <span className="flex-none text-xs text-ink-third">{t('you')}</span>}
        </span>
      </CardCell>
      <CardCell className="text-ink-second max-sm:order-5 max-sm:ml-auto max-sm:text-xs">
        <RelativeTime iso={row.acceptedAt} locale={locale} renderedAt={renderedAt} />
      </CardCell>
      <CardCell className={`${HIDDEN_WHEN_NARROW.took} whitespace-nowrap text-ink-second`}>
        <TookWord operation={row} renderedAt={renderedAt} />
      </CardCell>
    </CardRow>
  )
}

const DiskLink = ({ row }: Pick<ActivityTableRowProps, 'row'>) => (
  <Link
    href={paths.disk(row)}
    prefetch={false}
    title={`${row.diskName} ${row.diskId}`}
    className="block truncate rounded-chip hover:text-accent"
  >
    {row.diskName === '' ? <code className="text-xs">{row.diskId}</code> : row.diskName}
  </Link>
)
