'use client'

import { useTranslations } from 'next-intl'
import { useZone } from '@/components/lists/use-zone'
import { CopyButton } from '@/components/ui/copy-button'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { TextInput } from '@/components/ui/text-input'
import { formatMoment } from '@/lib/format'
import type { OneTimeLink } from '@/lib/people/person'

export type OneTimeLinkMadeProps = { link: OneTimeLink; email: string }

/** The link, this one time: the console itself keeps only its hash. */
export const OneTimeLinkMade = ({ link: { address, expiresAt }, email }: OneTimeLinkMadeProps) => {
  const t = useTranslations('people.link')
  const ui = useTranslations('ui')
  const zone = useZone()
  return (
    <div className="flex flex-col gap-4">
      <Notice tone="ok" announce="status" title={t('title')}>
        <p className="wrap-anywhere">{t('forEmail', { email })}</p>
      </Notice>
      <Field label={t('label')} hint={t('once', { when: formatMoment(expiresAt, zone) })}>
        {(control) => (
          <div className="flex flex-wrap gap-2">
            <div className="min-w-48 flex-1">
              <TextInput {...control} readOnly isMono value={address} onFocus={(event) => event.target.select()} />
            </div>
            <CopyButton
              text={address}
              labels={{ copy: t('copy'), copied: ui('copied'), failed: ui('copyFailed') }}
              className="h-8 border border-line-strong px-3 pointer-coarse:h-10"
            >
              {t('copy')}
            </CopyButton>
          </div>
        )}
      </Field>
    </div>
  )
}
