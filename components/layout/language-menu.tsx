'use client'

import { Languages } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { RAIL_ROW, railWord } from '@/components/layout/rail-row'
import { usePreference } from '@/components/layout/use-preference'
import { Menu } from '@/components/ui/menu'
import { LOCALE_NAMES, LOCALES } from '@/lib/messages/locales'
import { chooseLocale } from '@/server/actions/choose-locale'

export type LanguageMenuProps = { isCompact?: boolean }

export const LanguageMenu = ({ isCompact = false }: LanguageMenuProps) => {
  const t = useTranslations('shell.language')
  const current = useLocale()
  const { keep } = usePreference()
  return (
    <Menu
      label={t('label')}
      side="top"
      items={LOCALES.map((locale) => ({
        kind: 'choice',
        id: locale,
        label: LOCALE_NAMES[locale],
        lang: locale,
        isChosen: locale === current,
        onSelect: () => keep(() => chooseLocale(locale)),
      }))}
      trigger={(props) => (
        <button type="button" {...props} title={isCompact ? t('label') : undefined} className={RAIL_ROW}>
          <Languages />
          <span className={railWord(isCompact)}>
            <span className="sr-only">{t('label')}: </span>
            {LOCALE_NAMES[current]}
          </span>
        </button>
      )}
    />
  )
}
