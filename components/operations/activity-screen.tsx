'use client'

import { Activity, RefreshCw, UserLock } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { freshnessOf } from '@/components/lists/freshness'
import { ListAbsence } from '@/components/lists/list-absence'
import { ListProblems } from '@/components/lists/list-problems'
import type { ListState } from '@/components/lists/list-state'
import { useListVoice } from '@/components/lists/use-list-voice'
import { ActivityRows } from '@/components/operations/activity-rows'
import { ActivityToolbar } from '@/components/operations/activity-toolbar'
import { ActivityViews } from '@/components/operations/activity-views'
import { type FirstActivity, useActivity } from '@/components/operations/use-activity'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { IconButton } from '@/components/ui/icon-button'
import { RelativeTime } from '@/components/ui/relative-time'
import type { Problem } from '@/lib/errors/problem'
import type { OperationList } from '@/lib/operations/operation-list'
import { paths } from '@/lib/paths'
import { type OperationQuery, serializeOperationQuery } from '@/lib/schemas/operation-query'

export type ActivityScreenProps = { first: FirstActivity }

/** What the team has asked for, and where it stands. */
export const ActivityScreen = ({ first }: ActivityScreenProps) => {
  const t = useTranslations('activity')
  const { list, query, problem, ...state } = useActivity(first)
  const absence = stateOf(list, problem, query)
  const shown = list === null ? null : t('shown', { rows: list.rows.length, isMore: String(list.olderThan !== null) })
  useListVoice({ asked: serializeOperationQuery(query), words: shown, isChanging: state.isChanging })
  if (list?.accounts.length === 0) return <Denied />
  return (
    <>
      <Heading {...state} renderedAt={first.renderedAt} isRead={list !== null} />
      <ListProblems
        freshness={NO_REGIONS}
        problem={problem}
        readAt={state.readAt}
        renderedAt={first.renderedAt}
        isAlone={absence.kind === 'unreadable'}
        onRefresh={state.refresh}
      />
      <ActivityToolbar query={query} list={list} onChange={state.change} onSearch={state.search} onClear={state.clear} />
      <ActivityViews query={query} counts={list?.counts ?? null} />
      {list !== null && absence.kind === 'rows' ? (
        <ActivityRows list={list} query={query} onChange={state.change} isChanging={state.isChanging} renderedAt={first.renderedAt} />
      ) : (
        <ListAbsence
          state={absence}
          words={{
            loading: t('loading'),
            empty: { title: t('empty.title'), body: t('empty.body') },
            noMatch: { title: t('noMatch.title'), body: t('noMatch.body'), action: t('noMatch.action') },
          }}
          icon={<Activity />}
          emptyActions={
            <ButtonLink variant="primary" href={paths.disks()}>
              {t('empty.action')}
            </ButtonLink>
          }
          onClear={state.clear}
        />
      )}
    </>
  )
}

type HeadingProps = Pick<ReturnType<typeof useActivity>, 'isRefreshing' | 'refresh' | 'readAt'> & { renderedAt: string; isRead: boolean }

const Heading = ({ isRefreshing, refresh, readAt, renderedAt, isRead }: HeadingProps) => {
  const t = useTranslations('activity')
  const freshness = useTranslations('lists.freshness')
  const locale = useLocale()
  return (
    <header className="px-4 pt-4 pb-3 sm:px-6">
      <div className="flex flex-wrap items-center gap-x-3">
        <h1 className="text-xl font-semibold">{t('title')}</h1>
        <p className="flex items-center gap-1.5 text-ink-second">
          {isRead
            ? freshness.rich('updated', { age: () => <RelativeTime iso={readAt} locale={locale} renderedAt={renderedAt} /> })
            : freshness('never')}
          <IconButton
            label={freshness(isRefreshing ? 'refreshing' : 'refresh')}
            icon={<RefreshCw className={isRefreshing ? 'animate-turn' : undefined} />}
            size="sm"
            onClick={refresh}
          />
        </p>
      </div>
      <p className="text-ink-second">{t('what')}</p>
    </header>
  )
}

/** Nothing of any account is shown to whoever has no role. */
const Denied = () => {
  const t = useTranslations('activity')
  return (
    <>
      <h1 className="px-4 pt-4 pb-3 text-xl font-semibold sm:px-6">{t('title')}</h1>
      <EmptyState icon={<UserLock />} title={t('denied.title')}>
        {t('denied.body')}
      </EmptyState>
    </>
  )
}

/** The activity comes from the store alone. */
const NO_REGIONS = freshnessOf([], [])

const stateOf = (list: OperationList | null, problem: Problem | null, query: OperationQuery): ListState => {
  if (list === null) return { kind: problem === null ? 'first-read' : 'unreadable' }
  if (list.rows.length > 0) return { kind: 'rows' }
  return { kind: serializeOperationQuery(query) === '' ? 'empty' : 'no-match' }
}
