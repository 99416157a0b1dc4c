'use client'

import { Menu as MenuIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import { Brand } from '@/components/layout/brand'
import { IconButton } from '@/components/ui/icon-button'
import { onIntent, useLoaded } from '@/components/ui/use-loaded'
import type { Theme } from '@/lib/theme'

export type PhoneBarProps = { theme: Theme; running?: number | null }

const drawerCode = onIntent(() => import('@/components/layout/phone-menu').then((module) => module.PhoneMenu))

/** The top bar of a narrow screen, with the rail behind its button. */
export const PhoneBar = ({ theme, running }: PhoneBarProps) => {
  const t = useTranslations('shell.menu')
  const [isWanted, setWanted] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const giveUp = useCallback(() => setWanted(false), [])
  const PhoneMenu = useLoaded(drawerCode, isWanted, giveUp)

  const open = () => {
    setWanted(true)
    setOpen(true)
  }
  return (
    <header data-print="hide" className="flex h-12 items-center justify-between border-b border-line px-4 md:hidden">
      <Brand />
      <IconButton
        label={t('open')}
        icon={<MenuIcon className="size-5!" />}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPointerEnter={drawerCode.preload}
        onClick={open}
        className="-mr-2"
      />
      {PhoneMenu && <PhoneMenu open={isOpen} onOpenChange={setOpen} theme={theme} running={running} />}
    </header>
  )
}
