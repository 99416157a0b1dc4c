'use client'

import { useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { equivalentCommand } from '@/components/snapshots/equivalent-command'
import { CopyButton } from '@/components/ui/copy-button'
import { Disclosure } from '@/components/ui/disclosure'
import type { CreateSnapshotFields } from '@/lib/schemas/create-snapshot'
import type { DiskPlace } from '@/lib/schemas/places'

/** The same request as a command line, as it stands in the form now. */
export const CreateSnapshotCommand = ({ place }: { place: DiskPlace }) => {
  const t = useTranslations('create.command')
  return (
    <Disclosure summary={t('summary')}>
      <p className="mb-2 text-ink-second">{t('hint')}</p>
      <Command place={place} />
    </Disclosure>
  )
}

const Command = ({ place }: { place: DiskPlace }) => {
  const t = useTranslations('create.command')
  const ui = useTranslations('ui')
  const { control } = useFormContext<CreateSnapshotFields>()
  const fields = useWatch({ control, compute: (values) => values })
  const command = equivalentCommand(place, fields)
  return (
    <div className="flex items-start gap-2 rounded-control bg-sunken p-2">
      <pre className="min-w-0 flex-1 text-xs break-words whitespace-pre-wrap">
        <code>{command}</code>
      </pre>
      <CopyButton text={command} labels={{ copy: ui('copy', { what: t('label') }), copied: ui('copied'), failed: ui('copyFailed') }} />
    </div>
  )
}
