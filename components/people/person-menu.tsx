'use client'

import { CircleUser } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { RAIL_ROW, railWord } from '@/components/layout/rail-row'
import { useSelf } from '@/components/people/self'
import { Menu } from '@/components/ui/menu'
import { showToast } from '@/components/ui/show-toast'
import { paths } from '@/lib/paths'
import { strongestRole } from '@/lib/people/grant'
import { signOutAction } from '@/server/actions/sign-out'

export type PersonMenuProps = { isCompact?: boolean }

/** Whoever is signed in, with the way to their account and out. */
export const PersonMenu = ({ isCompact = false }: PersonMenuProps) => {
  const t = useTranslations('shell.person')
  const self = useSelf()
  const role = strongestRole(self.grants)
  const signOut = async () => {
    const signedOut = await signOutAction({}).catch(() => null)
    // nobody being signed in any more is what was wanted
    if (signedOut?.ok || signedOut?.problem.kind === 'signed-out') return window.location.assign(paths.signIn())
    showToast({ tone: 'warn', title: t('notSignedOut') })
  }
  return (
    <Menu
      label={t('label')}
      side="top"
      items={[
        { kind: 'link', id: 'me', label: t('account'), href: paths.me() },
        { kind: 'action', id: 'out', label: t('signOut'), onSelect: () => void signOut() },
      ]}
      trigger={(props) => (
        <button type="button" {...props} title={isCompact ? self.name : undefined} className={RAIL_ROW}>
          <CircleUser />
          <span className={railWord(isCompact)}>
            {self.name}
            <span className="sr-only">{role === null ? t('noRole') : t('role', { role })}</span>
          </span>
        </button>
      )}
    />
  )
}
