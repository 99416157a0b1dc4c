'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ItemId } from '@/components/lists/item-id'
import type { ErrorWords } from '@/components/problems/use-error-words'
import { DescriptionList } from '@/components/ui/description-list'
import { Disclosure } from '@/components/ui/disclosure'
import { Moment } from '@/components/ui/moment'
import type { Explained } from '@/lib/errors/explain'
import type { Problem } from '@/lib/errors/problem'

export type ProblemDetailsProps = { problem: Problem; explained: Explained; words: ErrorWords }

/** The facts for whoever is asked for help. Code and RequestId stand on the closed line already. */
export const ProblemDetails = ({ problem, explained, words }: ProblemDetailsProps) => {
  const t = useTranslations('create.problem')
  const locale = useLocale()
  const { code, requestId, cloudMessage } = explained
  const at = atOf(problem)
  const items = [
    code !== null && { term: t('code'), description: <code>{code}</code> },
    cloudMessage !== null && { term: words('details.cloudSays'), description: <q lang="en">{cloudMessage}</q> },
    requestId !== null && {
      term: 'RequestId',
      description: <ItemId id={requestId} />,
    },
    at !== null && { term: t('time'), description: <Moment iso={at} locale={locale} seconds /> },
  ].filter((item) => item !== false)
  if (items.length === 0) return null
  const line = [code, requestId].filter((fact) => fact !== null).join(' · ')
  return (
    <Disclosure summary={line === '' ? <span className="font-sans">{t('details')}</span> : line}>
      <div className="font-sans">
        <DescriptionList items={items} />
      </div>
    </Disclosure>
  )
}

const atOf = (problem: Problem): string | null => {
  if (problem.kind === 'ecs') return problem.at
  return problem.kind === 'unconfirmed' ? problem.sentAt : null
}
