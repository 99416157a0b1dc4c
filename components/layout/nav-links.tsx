'use client'

import { Activity, Camera, CircleHelp, HardDrive, ScrollText, Settings } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { RAIL_ROW, railWord } from '@/components/layout/rail-row'
import { RunningBadge } from '@/components/layout/running-badge'
import { classNames } from '@/components/ui/class-names'
import { paths } from '@/lib/paths'

export type NavLinksProps = {
  group: 'places' | 'help'
  isCompact?: boolean
  /** What was under way when the page was made, beside "Activity"; `null`: not known yet. */
  running?: number | null
  onFollow?: () => void
}

/** The links of the rail and of the phone's menu. */
export const NavLinks = ({ group, isCompact = false, running = null, onFollow }: NavLinksProps) => {
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
            className={classNames(RAIL_ROW, 'relative aria-[current]:bg-sunken aria-[current]:font-semibold aria-[current]:text-ink')}
          >
            {icon}
            <span className={railWord(isCompact)}>{t(word)}</span>
            {word === 'activity' && <RunningBadge atFirst={running} isCompact={isCompact} />}
          </Link>
        </li>
      ))}
    </ul>
  )
}

type Place = { word: 'disks' | 'snapshots' | 'activity' | 'audit' | 'settings' | 'errors'; href: string; icon: ReactNode }

const PLACES = {
  places: [
    { word: 'disks', href: paths.disks(), icon: <HardDrive /> },
    { word: 'snapshots', href: paths.snapshots(), icon: <Camera /> },
    { word: 'activity', href: paths.activity(), icon: <Activity /> },
    { word: 'audit', href: paths.audit(), icon: <ScrollText /> },
  ],
  help: [
    { word: 'settings', href: paths.settings(), icon: <Settings /> },
    { word: 'errors', href: paths.errors(), icon: <CircleHelp /> },
  ],
} as const satisfies Record<NavLinksProps['group'], readonly Place[]>

const isUnder = (pathname: string, href: string): boolean => pathname === href || pathname.startsWith(`${href}/`)
