'use client'

import { ChevronRight } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { AuditCode } from '@/components/audit/audit-code'
import { AUDIT_COLUMNS, HIDDEN_WHEN_NARROW } from '@/components/audit/audit-columns'
import { AuditFacts } from '@/components/audit/audit-facts'
import { AuditPerson } from '@/components/audit/audit-person'
import { AuditTarget } from '@/components/audit/audit-target'
import { OUTCOME_TONES } from '@/components/audit/outcome-tones'
import { CardCell, CardRow } from '@/components/lists/card-row'
import { ItemId } from '@/components/lists/item-id'
import { ROW_LINK_PROPS } from '@/components/lists/use-row-keys'
import { Badge } from '@/components/ui/badge'
import { IconButton } from '@/components/ui/icon-button'
import { Moment } from '@/components/ui/moment'
import { TableCell, TableRow } from '@/components/ui/table'
import type { AuditRecord } from '@/lib/audit/audit-record'
import type { AccountName } from '@/lib/ecs/account-facts'

export type AuditTableRowProps = {
  row: AuditRecord
  accounts: readonly AccountName[]
  /** Its code has an entry on the page of errors. */
  isExplained: boolean
}

/** One row, and below it everything that is on record, when it is asked for. */
export const AuditTableRow = ({ row, accounts, isExplained }: AuditTableRowProps) => {
  const t = useTranslations('audit')
  const locale = useLocale()
  const detailsId = useId()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <CardRow rowKey={String(row.sequence)}>
        <CardCell className="text-xs whitespace-nowrap text-ink-second max-sm:order-3 max-sm:w-full">
          <Moment iso={row.at} locale={locale} seconds />
        </CardCell>
        <CardCell className="max-sm:order-4 max-sm:w-full">
          <AuditPerson row={row} />
        </CardCell>
        <CardCell className="max-sm:order-1 max-sm:min-w-0 max-sm:flex-1">
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
            {t(`event.${row.event}`)}
            <Badge tone={OUTCOME_TONES[row.outcome]}>{t(`outcome.${row.outcome}`)}</Badge>
          </span>
        </CardCell>
        <CardCell className="max-sm:order-5 max-sm:w-full max-sm:empty:hidden">
          <AuditTarget row={row} accounts={accounts} />
        </CardCell>
        <CardCell title={row.code ?? undefined} className={`${HIDDEN_WHEN_NARROW.code} max-w-52 truncate max-sm:hidden`}>
          {row.code !== null && <AuditCode code={row.code} isExplained={isExplained} />}
        </CardCell>
        <CardCell className={`${HIDDEN_WHEN_NARROW.requestId} max-w-60 max-sm:hidden`}>
          {row.requestId !== null && <ItemId id={row.requestId} />}
        </CardCell>
        <CardCell align="end" className="max-sm:order-2 max-sm:ml-auto">
          <IconButton
            {...ROW_LINK_PROPS}
            label={t('details.show', { sequence: row.sequence })}
            icon={<ChevronRight className={isOpen ? 'rotate-90' : undefined} />}
            size="sm"
            aria-expanded={isOpen}
            aria-controls={isOpen ? detailsId : undefined}
            onClick={() => setOpen(!isOpen)}
          />
        </CardCell>
      </CardRow>
      {isOpen && (
        <TableRow role="row" id={detailsId} className="max-sm:mx-4 max-sm:mb-2.5 max-sm:block max-sm:h-auto">
          <TableCell role="cell" colSpan={AUDIT_COLUMNS.length} className="bg-sunken py-3 max-sm:block max-sm:rounded-card">
            <AuditFacts row={row} isExplained={isExplained} />
          </TableCell>
        </TableRow>
      )}
    </>
  )
}
