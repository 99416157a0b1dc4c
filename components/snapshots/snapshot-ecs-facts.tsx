'use client'

import { useTranslations } from 'next-intl'
import { ecsFactsOf } from '@/components/snapshots/ecs-facts'
import { CopyButton } from '@/components/ui/copy-button'
import { Disclosure } from '@/components/ui/disclosure'
import type { Snapshot } from '@/lib/ecs/snapshot'

export type SnapshotEcsFactsProps = { snapshot: Snapshot }

/** The same facts in ECS's own names and values, for scripts and support. */
export const SnapshotEcsFacts = ({ snapshot }: SnapshotEcsFactsProps) => {
  const t = useTranslations('snapshots.detail.ecs')
  const json = JSON.stringify(ecsFactsOf(snapshot), null, 2)
  return (
    <Disclosure summary={t('title')}>
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <p className="text-ink-third">{t('hint')}</p>
        <CopyButton text={json} labels={{ copy: t('copy'), copied: t('copied'), failed: t('copyFailed') }} className="px-2">
          {t('copy')}
        </CopyButton>
      </div>
      {/* A scroll area has to be reachable by keyboard. */}
      <pre tabIndex={0} aria-label={t('title')} className="mt-1 overflow-x-auto rounded-card bg-sunken p-3 text-xs">
        {json}
      </pre>
    </Disclosure>
  )
}
