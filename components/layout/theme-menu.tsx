'use client'

import { Moon, Sun, SunMoon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useOptimistic } from 'react'
import { RAIL_ROW, railWord } from '@/components/layout/rail-row'
import { usePreference } from '@/components/layout/use-preference'
import { Menu } from '@/components/ui/menu'
import { THEMES, type Theme } from '@/lib/theme'
import { chooseTheme } from '@/server/actions/choose-theme'

export type ThemeMenuProps = { current: Theme; isCompact?: boolean }

export const ThemeMenu = ({ current, isCompact = false }: ThemeMenuProps) => {
  const t = useTranslations('shell.theme')
  const { keep } = usePreference()
  const [shown, show] = useOptimistic(current)

  const choose = (theme: Theme) =>
    keep(async () => {
      show(theme)
      paint(theme)
      const result = await chooseTheme(theme)
      if (!result.ok) paint(current)
      return result
    })
  return (
    <Menu
      label={t('label')}
      side="top"
      items={THEMES.map((theme) => ({
        kind: 'choice',
        id: theme,
        label: t(theme),
        isChosen: theme === shown,
        onSelect: () => choose(theme),
      }))}
      trigger={(props) => (
        <button type="button" {...props} title={isCompact ? t('label') : undefined} className={RAIL_ROW}>
          {ICONS[shown]}
          <span className={railWord(isCompact)}>
            <span className="sr-only">{t('label')}: </span>
            {t(shown)}
          </span>
        </button>
      )}
    />
  )
}

/** At once; the server sets the same attribute when it renders the page again. */
const paint = (theme: Theme) => {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

const ICONS = { system: <SunMoon />, light: <Sun />, dark: <Moon /> } as const satisfies Record<Theme, ReactNode>
