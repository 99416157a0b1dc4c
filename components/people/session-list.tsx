'use client'

import { useTranslations } from 'next-intl'
import { SessionLine } from '@/components/people/session-line'
import { useDeed } from '@/components/people/use-deed'
import { ProblemNotice } from '@/components/problems/problem-notice'
import { Button } from '@/components/ui/button'
import { showToast } from '@/components/ui/show-toast'
import type { PersonRow } from '@/lib/people/person'
import { endSessionsAction } from '@/server/actions/end-sessions'

export type SessionListProps = {
  person: Pick<PersonRow, 'personId' | 'sessions'>
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
}

/** Where somebody is signed in, with the way to end it. The session that looks is not ended here: for that there is "sign out". */
export const SessionList = ({ person: { personId, sessions }, renderedAt }: SessionListProps) => {
  const t = useTranslations('people.session')
  const { send, isSending, problem } = useDeed(endSessionsAction, { onDone: () => showToast({ tone: 'ok', title: t('allEnded') }) })
  const isOwn = sessions.some(({ isThis }) => isThis)
  const hasOthers = sessions.some(({ isThis }) => !isThis)
  return (
    <div className="flex flex-col gap-3">
      {problem !== null && <ProblemNotice problem={problem} variant="compact" announce="alert" />}
      {sessions.length === 0 && <p className="text-ink-second">{t('none')}</p>}
      <ul className="flex flex-col empty:hidden">
        {sessions.map((session) => (
          <li key={session.sessionId} className="border-t border-line py-2.5 first:border-t-0 first:pt-0">
            <SessionLine personId={personId} session={session} renderedAt={renderedAt} />
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="min-w-48 flex-1 text-xs text-ink-third">{t('idle')}</p>
        {sessions.length > 0 && (
          <Button size="sm" isBusy={isSending} disabledReason={hasOthers ? null : t('onlyThis')} onClick={() => send({ personId })}>
            {t(isOwn ? 'endOthers' : 'endAll')}
          </Button>
        )}
      </div>
    </div>
  )
}
