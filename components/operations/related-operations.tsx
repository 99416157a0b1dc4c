'use client'

import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { StageBadge } from '@/components/operations/stage-badge'
import { Moment } from '@/components/ui/moment'
import type { OperationDetail, RelatedOperation } from '@/lib/operations/operation-view'
import { paths } from '@/lib/paths'

export type RelatedOperationsProps = { detail: Pick<OperationDetail, 'earlier' | 'retries'> }

/** The same wish before and after. */
export const RelatedOperations = ({ detail: { earlier, retries } }: RelatedOperationsProps) => {
  const t = useTranslations('activity.detail')
  return (
    <div className="flex flex-col gap-3">
      {earlier !== null && <Group title={t('earlier')} operations={[earlier]} />}
      {retries.length > 0 && <Group title={t('later')} operations={retries} />}
    </div>
  )
}

const Group = ({ title, operations }: { title: string; operations: readonly RelatedOperation[] }) => {
  const t = useTranslations('activity.detail')
  const locale = useLocale()
  return (
    <section>
      <h3 className="text-ink-second">{title}</h3>
      <ul>
        {operations.map((operation) => (
          <li key={operation.operationId} className="flex flex-wrap items-center gap-x-2 gap-y-1 py-1">
            <StageBadge operation={operation} />
            <Link href={paths.operation(operation.operationId)} prefetch={false} className="rounded-chip text-accent hover:underline">
              <Moment iso={operation.acceptedAt} locale={locale} seconds />
            </Link>
            <span className="text-ink-second wrap-anywhere">{t('relatedBy', { person: operation.person })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
