'use client'

import { Camera, CircleHelp, HardDrive, ScrollText, Settings } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { RAIL_ROW, railWord } from '@/components/layout/rail-row'
import { classNames } from '@/components/ui/class-names'
import { paths } from '@/lib/paths'

export type NavLinksProps = {
  group: 'places' | 'help'
  isCompact?: boolean
  /** Snapshots in progress, beside "Snapshots"; 0 shows nothing. */
  running?: number
  onFollow?: () => void
}

/** The links of the rail and of the phone's menu. */
export const NavLinks = ({ group, isCompact = false, running = 0, onFollow }: NavLinksProps) => {
  const t = useTranslations('shell.nav')
  const pathname = usePathname()
  return (
    <ul className="flex flex-col gap-0.5">
      {PLACES[group].map(({ word, href, icon }) => (
        <li key={href}>
          <Link
            href={href}
            onClick={onFollow}
            title={isCompact ? t(word) : undefined}
            aria-current={isUnder(pathname, href) ? 'page' : undefined}
            className={classNames(RAIL_ROW, 'aria-[current]:bg-sunken aria-[current]:font-semibold aria-[current]:text-ink')}
          >
            {icon}
            <span className={railWord(isCompact)}>{t(word)}</span>
            {word === 'snapshots' && running > 0 && (
              <span title={t('running', { count: running })} className="rounded-full bg-running-soft px-1.5 text-xs text-running">
                {running}
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  )
}

type Place = { word: 'disks' | 'snapshots' | 'audit' | 'settings' | 'errors'; href: string; icon: ReactNode }

const PLACES = {
  places: [
    { word: 'disks', href: paths.disks(), icon: <HardDrive /> },
    { word: 'snapshots', href: paths.snapshots(), icon: <Camera /> },
    { word: 'audit', href: paths.audit(), icon: <ScrollText /> },
  ],
  help: [
    { word: 'settings', href: paths.settings(), icon: <Settings /> },
    { word: 'errors', href: paths.errors(), icon: <CircleHelp /> },
  ],
} as const satisfies Record<NavLinksProps['group'], readonly Place[]>

const isUnder = (pathname: string, href: string): boolean => pathname === href || pathname.startsWith(`${href}/`)
