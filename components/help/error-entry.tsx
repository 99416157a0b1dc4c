'use client'

import { Hash } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ExplainedError } from '@/components/help/explained-error'
import { ItemId } from '@/components/lists/item-id'
import { MoveLabel } from '@/components/problems/move-panel'
import { DescriptionList } from '@/components/ui/description-list'
import type { Field } from '@/lib/errors/explanation'
import { paths } from '@/lib/paths'

export type ErrorEntryProps = { error: ExplainedError }

/** One code: what happened, why, what next, whose move. Its address is `#Code`. */
export const ErrorEntry = ({ error }: ErrorEntryProps) => {
  const t = useTranslations('help.errors')
  const { code } = error
  return (
    <article
      id={code}
      aria-labelledby={`${code}-title`}
      className="grid scroll-mt-4 gap-x-8 gap-y-3 rounded-card border border-line bg-surface p-4 target:border-accent target:outline-2 target:outline-accent lg:grid-cols-[1fr_21rem]"
    >
      <div className="min-w-0">
        <h3 id={`${code}-title`} className="text-md font-semibold">
          {error.title}
        </h3>
        <div className="flex flex-wrap items-center gap-x-1">
          <ItemId id={code} />
          <AnchorLink code={code} />
        </div>
        <p className="mt-2 text-ink-second">{error.why}</p>
        <p className="mt-1">
          <strong>{t('next')}</strong> {error.next}
        </p>
        <CloudMessages messages={error.messages} />
      </div>
      <ErrorFacts error={error} />
    </article>
  )
}

const AnchorLink = ({ code }: { code: string }) => {
  const t = useTranslations('help.errors')
  return (
    <a
      href={paths.errors(code)}
      aria-label={t('anchor', { code })}
      title={t('anchor', { code })}
      className="inline-flex size-6 items-center justify-center rounded-chip text-ink-third hover:bg-sunken hover:text-ink [&_.lucide]:size-3.5"
    >
      <Hash />
    </a>
  )
}

const CloudMessages = ({ messages }: { messages: readonly string[] }) => {
  const t = useTranslations('help.errors')
  if (messages.length === 0) return null
  return (
    <div className="mt-2 text-xs text-ink-third">
      {t('message', { count: messages.length })}
      {messages.map((message) => (
        <samp key={message} lang="en" className="block wrap-anywhere text-ink-second">
          {message}
        </samp>
      ))}
    </div>
  )
}

const ErrorFacts = ({ error }: ErrorEntryProps) => {
  const t = useTranslations('help.errors')
  return (
    <div className="border-line max-lg:border-t max-lg:pt-3 lg:border-l lg:pl-6">
      <DescriptionList
        items={[
          { term: t('term.who'), description: <MoveLabel who={error.who}>{error.whoWords}</MoveLabel> },
          { term: t('term.retry'), description: error.retryWords },
          { term: t('term.field'), description: error.field === null ? t('noField') : t(FIELD_WORDS[error.field]) },
          { term: t('term.status'), description: error.httpStatus ?? t('notPublished') },
        ]}
      />
    </div>
  )
}

const FIELD_WORDS = {
  snapshotName: 'field.snapshotName',
  description: 'field.description',
  retentionDays: 'field.retentionDays',
  tags: 'field.tags',
  'tags.key': 'field.tagKey',
  'tags.value': 'field.tagValue',
  resourceGroupId: 'field.resourceGroupId',
  disk: 'field.disk',
} as const satisfies Record<Field, string>
