'use client'

import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'

const RETIRED = [
  { name: 'Category', words: 'Category' },
  { name: 'InstantAccess', words: 'InstantAccess' },
  { name: 'InstantAccessRetentionDays', words: 'InstantAccessRetentionDays' },
  { name: 'DisableInstantAccess', words: 'DisableInstantAccess' },
  { name: 'Tag.N.key, Tag.N.value', words: 'lowerCaseTags' },
  { name: 'StorageLocationArn', words: 'StorageLocationArn' },
] as const

/** Parameters that people know from older forms, and why they are not asked for. */
export const CreateSnapshotRetiredOptions = () => {
  const t = useTranslations('create.retired')
  return (
    <Disclosure summary={t('summary')}>
      <p className="mb-2 text-ink-second">{t('intro')}</p>
      <dl className="flex flex-col gap-2">
        {RETIRED.map(({ name, words }) => (
          <div key={name}>
            <dt>
              <code className="text-xs">{name}</code>
            </dt>
            <dd className="text-ink-second">{t(words)}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  )
}
