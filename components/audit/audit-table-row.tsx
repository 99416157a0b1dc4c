'use client'

import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { HIDDEN_WHEN_NARROW } from '@/components/audit/audit-columns'
import { AuditFacts } from '@/components/audit/audit-facts'
import { OUTCOME_TONES } from '@/components/audit/outcome-tones'
import { targetOf } from '@/components/audit/target-of'
import { CardCell, CardRow } from '@/components/lists/card-row'
import { ItemId } from '@/components/lists/item-id'
import { Badge } from '@/components/ui/badge'
import { IconButton } from '@/components/ui/icon-button'
import { Moment } from '@/components/ui/moment'
import { TableCell, TableRow } from '@/components/ui/table'
import type { AuditRecord } from '@/lib/audit/audit-record'
import type { AccountName } from '@/lib/ecs/account-facts'
import { accountLabel } from '@/lib/ecs/account-label'
import { paths } from '@/lib/paths'

export type AuditTableRowProps = { row: AuditRecord; accounts: readonly AccountName[] }

/** One row, and below it everything that is on record, when it is asked for. */
export const AuditTableRow = ({ row, accounts }: AuditTableRowProps) => {
  const t = useTranslations('audit')
  const locale = useLocale()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <CardRow rowKey={String(row.sequence)}>
        <CardCell className="text-xs whitespace-nowrap text-ink-second max-sm:order-2">
          <Moment iso={row.at} locale={locale} seconds />
        </CardCell>
        <CardCell className="max-sm:order-3 max-sm:w-full">
          <Who row={row} />
        </CardCell>
        <CardCell className="max-sm:order-1 max-sm:w-full">
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
            {t(`event.${row.event}`)}
            <Badge tone={OUTCOME_TONES[row.outcome]}>{t(`outcome.${row.outcome}`)}</Badge>
          </span>
        </CardCell>
        <CardCell className="max-sm:order-4 max-sm:w-full max-sm:empty:hidden">
          <Target row={row} accounts={accounts} />
        </CardCell>
        <CardCell className={`${HIDDEN_WHEN_NARROW.code} max-sm:hidden`}>{row.code !== null && <Code code={row.code} />}</CardCell>
        <CardCell className={`${HIDDEN_WHEN_NARROW.requestId} max-w-60 max-sm:hidden`}>
          {row.requestId !== null && <ItemId id={row.requestId} />}
        </CardCell>
        <CardCell align="end" className="max-sm:order-5 max-sm:ml-auto">
          <IconButton
            label={t('details.show', { sequence: row.sequence })}
            icon={<ChevronRight className={isOpen ? 'rotate-90' : undefined} />}
            size="sm"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          />
        </CardCell>
      </CardRow>
      {isOpen && (
        <TableRow className="max-sm:mx-4 max-sm:mb-2.5 max-sm:block">
          <TableCell colSpan={7} className="bg-sunken py-3 max-sm:block">
            <AuditFacts row={row} />
          </TableCell>
        </TableRow>
      )}
    </>
  )
}

/** "Li Wei <li.wei@example.com>" by name, with the e-mail at hand. */
const Who = ({ row: { person, role, event } }: Pick<AuditTableRowProps, 'row'>) => {
  const t = useTranslations('audit')
  const name = person.replace(/ <[^>]*>$/, '')
  if (name === '') return <span className="text-ink-third">{event === 'start' || event === 'invite' ? t('console') : t('nobody')}</span>
  return (
    <span title={person} className="wrap-anywhere">
      {name}
      {role !== null && <span className="ml-1.5 text-xs text-ink-third">{t(`role.${role}`)}</span>}
    </span>
  )
}

const Target = ({ row, accounts }: AuditTableRowProps) => {
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
      {place !== '' && <span className="text-xs text-ink-third">{place}</span>}
    </span>
  )
}

/** ECS's codes begin with a capital, and are explained. */
const Code = ({ code }: { code: string }) => {
  const word = <code className="text-xs break-all">{code}</code>
  if (!/^[A-Z]/.test(code)) return word
  return (
    <Link href={paths.errors(code)} prefetch={false} className="rounded-chip text-accent hover:underline">
      {word}
    </Link>
  )
}
