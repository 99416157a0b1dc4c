'use client'

import { RefreshCw, ScrollText } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { AuditCheckButton } from '@/components/audit/audit-check-button'
import { AuditExport } from '@/components/audit/audit-export'
import { AuditRows } from '@/components/audit/audit-rows'
import { AuditToolbar } from '@/components/audit/audit-toolbar'
import { type FirstAudit, useAudit } from '@/components/audit/use-audit'
import { useAuditVoice } from '@/components/audit/use-audit-voice'
import { freshnessOf } from '@/components/lists/freshness'
import { ListAbsence } from '@/components/lists/list-absence'
import { ListProblems } from '@/components/lists/list-problems'
import type { ListState } from '@/components/lists/list-state'
import { IconButton } from '@/components/ui/icon-button'
import type { AuditList } from '@/lib/audit/audit-list'
import type { Problem } from '@/lib/errors/problem'
import { type AuditQuery, serializeAuditQuery } from '@/lib/schemas/audit-query'

export type AuditScreenProps = { first: FirstAudit }

/** Who asked for what, and what came of it. */
export const AuditScreen = ({ first }: AuditScreenProps) => {
  const t = useTranslations('audit')
  const freshnessWords = useTranslations('lists.freshness')
  const { list, query, problem, isRefreshing, refresh, ...state } = useAudit(first)
  const absence = stateOf(list, problem, query)
  useAuditVoice({ list, query, isChanging: state.isChanging })
  return (
    <>
      <header className="flex flex-wrap items-start gap-x-3 gap-y-2 px-4 pt-4 pb-3 sm:px-6">
        <div className="min-w-60 flex-1">
          <div className="flex items-center gap-2">
            <h1 className="text-xl font-semibold">{t('title')}</h1>
            <IconButton
              label={freshnessWords(isRefreshing ? 'refreshing' : 'refresh')}
              icon={<RefreshCw className={isRefreshing ? 'animate-turn' : undefined} />}
              size="sm"
              onClick={refresh}
            />
          </div>
          {list !== null && <p className="text-ink-second">{t(`scope.${list.scope}`)}</p>}
        </div>
        {list?.scope === 'all' && <AuditCheckButton />}
        <AuditExport query={query} />
      </header>
      <ListProblems
        freshness={NO_REGIONS}
        problem={problem}
        readAt={state.readAt}
        renderedAt={first.renderedAt}
        isAlone={absence.kind === 'unreadable'}
        onRefresh={refresh}
      />
      <AuditToolbar query={query} list={list} onChange={state.change} onSearch={state.search} onClear={state.clear} />
      {list !== null && absence.kind === 'rows' ? (
        <AuditRows list={list} query={query} onChange={state.change} isChanging={state.isChanging} />
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

/** The audit comes from the store alone. */
const NO_REGIONS = freshnessOf([], [])

const stateOf = (list: AuditList | null, problem: Problem | null, query: AuditQuery): ListState => {
  if (list === null) return { kind: problem === null ? 'first-read' : 'unreadable' }
  if (list.rows.length > 0) return { kind: 'rows' }
  return { kind: serializeAuditQuery(query) === '' ? 'empty' : 'no-match' }
}
