'use client'

import { useTranslations } from 'next-intl'
import { LanguageMenu } from '@/components/layout/language-menu'
import { NavLinks } from '@/components/layout/nav-links'
import { ThemeMenu } from '@/components/layout/theme-menu'
import { PersonMenu } from '@/components/people/person-menu'
import { Drawer } from '@/components/ui/drawer'
import type { Theme } from '@/lib/theme'

export type PhoneMenuProps = { open: boolean; onOpenChange: (open: boolean) => void; theme: Theme; running?: number | null }

/** The part of PhoneBar that is fetched when its button is pressed. */
export const PhoneMenu = ({ open, onOpenChange, theme, running }: PhoneMenuProps) => {
  const t = useTranslations('shell')
  const close = () => onOpenChange(false)
  return (
    <Drawer open={open} onOpenChange={onOpenChange} title={t('menu.title')} closeLabel={t('menu.close')}>
      <div className="-mx-2 flex flex-col gap-4 text-md">
        <nav aria-label={t('nav.label')} className="flex flex-col gap-4">
          <NavLinks group="places" running={running} onFollow={close} />
          <NavLinks group="help" onFollow={close} />
        </nav>
        <div className="flex flex-col gap-0.5">
          <LanguageMenu />
          <ThemeMenu current={theme} />
          <PersonMenu />
        </div>
      </div>
    </Drawer>
  )
}
