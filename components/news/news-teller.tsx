'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent } from 'react'
import { isFollowedHere } from '@/components/news/followed-here'
import { isLookedAt } from '@/components/news/is-looked-at'
import { keepMemory, readMemory } from '@/components/news/news-memory'
import { showNotice } from '@/components/news/show-notice'
import { wasShownHere } from '@/components/news/shown-here'
import { useNoticeChoice } from '@/components/news/use-notice-choice'
import { useTitleMark } from '@/components/news/use-title-mark'
import { newsKey, whatIsNews } from '@/components/news/what-is-news'
import { useSelf } from '@/components/people/self'
import { showToast, type ToastContent } from '@/components/ui/show-toast'
import type { News, NewsItem } from '@/lib/operations/news'
import type { ToldState } from '@/lib/operations/operation-state'
import { paths } from '@/lib/paths'
import { newsQuery } from '@/lib/queries/news'

/** Three toasts are shown at once: of more news than these only the number is told, in the third. */
const TOLD_ONE_BY_ONE = 2

/** Once, in the layout: tells whoever is signed in when an operation of theirs ends, wherever in the console they are. */
export const NewsTeller = () => {
  const t = useTranslations('news')
  const router = useRouter()
  const { personId } = useSelf()
  const isNoticing = useNoticeChoice()
  const mark = useTitleMark()
  const { data } = useQuery({
    ...newsQuery(() => readMemory(sessionStorage, personId).since),
    refetchIntervalInBackground: isNoticing,
  })
  const tellOne = (item: NewsItem) => {
    const { operationId, event, disk } = item
    const [title, result, href] = [t('title', { event, disk }), t('result', { event }), paths.operation(operationId)]
    if (!isFollowedHere(operationId)) {
      showToast({ tone: TONES[event], title, description: <Told result={result} href={href} label={t('open')} />, stays: !isLookedAt() })
    }
    if (isNoticing && !isLookedAt()) showNotice({ title, body: result, tag: newsKey(item), onPress: () => router.push(href) })
  }
  const tell = useEffectEvent((answer: News) => {
    const { memory, news } = whatIsNews(readMemory(sessionStorage, personId), answer)
    keepMemory(sessionStorage, personId, memory)
    const untold = news.filter(({ event, submitKey }) => !(event === 'rejected' && wasShownHere(submitKey)))
    const more = Math.max(0, untold.length - TOLD_ONE_BY_ONE)
    if (more > 0) showToast({ tone: 'neutral', title: t('more', { count: more }) })
    for (const item of untold.slice(more)) tellOne(item)
    if (untold.length > 0) mark(untold.length)
  })
  useEffect(() => {
    if (data !== undefined) tell(data)
  }, [data])
  return null
}

const Told = ({ result, href, label }: { result: string; href: string; label: string }) => (
  <>
    {result}{' '}
    <Link href={href} prefetch={false} className="text-accent underline">
      {label}
    </Link>
  </>
)

const TONES = { accomplished: 'ok', failed: 'bad', rejected: 'bad', needs_attention: 'warn' } as const satisfies Record<
  ToldState,
  ToastContent['tone']
>
