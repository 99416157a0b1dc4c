'use client'

import { useLocale, useTranslations } from 'next-intl'
import { browserOf } from '@/components/people/browser-of'
import { useDeed } from '@/components/people/use-deed'
import { ProblemNotice } from '@/components/problems/problem-notice'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { RelativeTime } from '@/components/ui/relative-time'
import { showToast } from '@/components/ui/show-toast'
import type { SessionRow } from '@/lib/people/person'
import { endSessionAction } from '@/server/actions/end-session'

export type SessionLineProps = {
  personId: string
  session: SessionRow
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
}

/** One session: what browser it is in, from where, since when. */
export const SessionLine = ({ personId, session, renderedAt }: SessionLineProps) => {
  const t = useTranslations('people.session')
  const locale = useLocale()
  const { sessionId, address, userAgent, createdAt, usedAt, isThis } = session
  const browser = useBrowserWords()(userAgent)
  const { send, isSending, problem } = useDeed(endSessionAction, { onDone: () => showToast({ tone: 'ok', title: t('ended') }) })
  const age = (iso: string) => ({ age: () => <RelativeTime iso={iso} locale={locale} renderedAt={renderedAt} /> })
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-center justify-between gap-3">
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-x-2">
            <span title={userAgent ?? undefined} className="font-medium">
              {browser}
            </span>
            {isThis && <Badge tone="accent">{t('thisOne')}</Badge>}
          </p>
          <p className="flex flex-wrap gap-x-3 text-xs text-ink-second">
            {address !== null && <span className="wrap-anywhere">{t('from', { address })}</span>}
            <span>{t.rich('started', age(createdAt))}</span>
            <span>{t.rich('used', age(usedAt))}</span>
          </p>
        </div>
        {!isThis && (
          <Button size="sm" isBusy={isSending} aria-label={t('endOf', { browser })} onClick={() => send({ personId, sessionId })}>
            {t('end')}
          </Button>
        )}
      </div>
      {problem !== null && <ProblemNotice problem={problem} variant="compact" announce="alert" />}
    </div>
  )
}

/** "Chrome on Windows": what of it is known. */
const useBrowserWords = (): ((userAgent: string | null) => string) => {
  const t = useTranslations('people.session')
  return (userAgent) => {
    const { browser, system } = browserOf(userAgent)
    if (browser !== null && system !== null) return t('browser', { browser, system })
    return browser ?? system ?? t('unknownBrowser')
  }
}
