'use client'

import { useLocale, useTranslations } from 'next-intl'
import { RelativeTime } from '@/components/ui/relative-time'
import type { LatelyAsked } from '@/lib/operations/lately-asked'

/** Who asked for it, and when. */
export const LatelyWhen = ({ lately: { person, isMine, acceptedAt } }: { lately: LatelyAsked }) => {
  const t = useTranslations('create.lately')
  const locale = useLocale()
  const when = () => <RelativeTime iso={acceptedAt} locale={locale} />
  return <p className="break-words">{t.rich('who', { person, isMine: String(isMine), when })}</p>
}
