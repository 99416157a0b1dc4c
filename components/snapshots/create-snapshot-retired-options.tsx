'use client'

import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'

const RETIRED = ['Category', 'InstantAccess', 'InstantAccessRetentionDays'] as const

/** Parameters that people know from older forms, and why they are not asked for. */
export const CreateSnapshotRetiredOptions = () => {
  const t = useTranslations('create.retired')
  return (
    <Disclosure summary={t('summary')}>
      <p className="mb-2 text-ink-second">{t('intro')}</p>
      <dl className="flex flex-col gap-2">
        {RETIRED.map((parameter) => (
          <div key={parameter}>
            <dt>
              <code className="text-xs">{parameter}</code>
            </dt>
            <dd className="text-ink-second">{t(parameter)}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  )
}
