'use client'

import { ScrollText } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { AuditCheckButton } from '@/components/audit/audit-check-button'
import { AuditExport } from '@/components/audit/audit-export'
import { AuditTable } from '@/components/audit/audit-table'
import { AuditToolbar } from '@/components/audit/audit-toolbar'
import { type FirstAudit, useAudit } from '@/components/audit/use-audit'
import { ListAbsence } from '@/components/lists/list-absence'
import type { ListState } from '@/components/lists/list-state'
import { ProblemNotice } from '@/components/problems/problem-notice'
import { Button } from '@/components/ui/button'
import type { AuditList } from '@/lib/audit/audit-list'
import type { Problem } from '@/lib/errors/problem'
import { type AuditQuery, serializeAuditQuery } from '@/lib/schemas/audit-query'

export type AuditScreenProps = { first: FirstAudit }

/** Who asked for what, and what came of it. */
export const AuditScreen = ({ first }: AuditScreenProps) => {
  const t = useTranslations('audit')
  const { list, query, problem, ...state } = useAudit(first)
  const absence = stateOf(list, problem, query)
  return (
    <>
      <header className="flex flex-wrap items-start gap-x-3 gap-y-2 px-4 pt-4 pb-3 sm:px-6">
        <div className="min-w-60 flex-1">
          <h1 className="text-xl font-semibold">{t('title')}</h1>
          {list !== null && <p className="text-ink-second">{t(`scope.${list.scope}`)}</p>}
        </div>
        {list?.scope === 'all' && <AuditCheckButton />}
        <AuditExport query={query} />
      </header>
      {problem !== null && (
        <div className="px-4 pb-3 sm:px-6">
          <ProblemNotice
            problem={problem}
            here={{ onRefresh: state.again }}
            variant={list === null ? 'full' : 'compact'}
            announce="status"
          />
        </div>
      )}
      <AuditToolbar query={query} accounts={list?.accounts ?? []} onChange={state.change} onSearch={state.search} onClear={state.clear} />
      {list !== null && absence.kind === 'rows' ? (
        <>
          <AuditTable rows={list.rows} accounts={list.accounts} isChanging={state.isChanging} />
          <nav className="flex gap-2 px-4 py-3 sm:px-6">
            {query.before !== null && <Button onClick={() => state.change({})}>{t('pages.newest')}</Button>}
            {list.olderThan !== null && <Button onClick={() => state.change({ before: list.olderThan })}>{t('pages.older')}</Button>}
          </nav>
        </>
      ) : (
        <ListAbsence
          state={absence}
          words={{
            loading: t('loading'),
            empty: { title: t('empty.title'), body: t('empty.body') },
            noMatch: { title: t('noMatch.title'), body: t('noMatch.body'), action: t('noMatch.action') },
          }}
          icon={<ScrollText />}
          onClear={state.clear}
        />
      )}
    </>
  )
}

const stateOf = (list: AuditList | null, problem: Problem | null, query: AuditQuery): ListState => {
  if (list === null) return { kind: problem === null ? 'first-read' : 'unreadable' }
  if (list.rows.length > 0) return { kind: 'rows' }
  return { kind: serializeAuditQuery(query) === '' ? 'empty' : 'no-match' }
}
