import { useTranslations } from 'next-intl'
import { Brand } from '@/components/layout/brand'
import { LanguageMenu } from '@/components/layout/language-menu'
import { NavLinks } from '@/components/layout/nav-links'
import { ThemeMenu } from '@/components/layout/theme-menu'
import { PersonMenu } from '@/components/people/person-menu'
import type { Theme } from '@/lib/theme'

export type RailProps = { theme: Theme; running?: number | null }

/** The left edge: 208 px, only icons between 768 and 1280 px, on a phone the menu of the top bar. */
export const Rail = ({ theme, running }: RailProps) => {
  const t = useTranslations('shell.nav')
  return (
    <header
      data-print="hide"
      className="sticky top-0 flex h-dvh w-14 flex-none flex-col gap-4 overflow-y-auto border-r border-line px-2 py-4 max-md:hidden xl:w-rail"
    >
      <div className="px-2 max-xl:px-1">
        <Brand isCompact />
      </div>
      <nav aria-label={t('label')} className="flex flex-1 flex-col justify-between">
        <NavLinks group="places" running={running} isCompact />
        <NavLinks group="help" isCompact />
      </nav>
      <div className="-mt-3.5 flex flex-col gap-0.5">
        <LanguageMenu isCompact />
        <ThemeMenu current={theme} isCompact />
        <PersonMenu isCompact />
      </div>
    </header>
  )
}
