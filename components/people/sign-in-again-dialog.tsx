'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ElsewhereButton } from '@/components/people/elsewhere-button'
import { OneClick } from '@/components/people/one-click'
import { PasswordForm } from '@/components/people/password-form'
import { useSelf } from '@/components/people/self'
import type { WaysIn } from '@/components/people/sign-in-screen'
import { tellSignedIn } from '@/components/people/signed-out'
import { ButtonLink } from '@/components/ui/button-link'
import { Dialog } from '@/components/ui/dialog'
import { paths } from '@/lib/paths'
import { strongestRole } from '@/lib/people/grant'

/** The part of SignInAgain that is fetched when it is needed. The same person goes on where they were; for another one all begins anew. */
export const SignInAgainDialog = ({ ways }: { ways: WaysIn }) => {
  const t = useTranslations('signIn')
  const self = useSelf()
  const router = useRouter()
  const queries = useQueryClient()
  const goOn = ({ personId }: { personId: string }) => {
    if (personId !== self.personId) return window.location.assign(paths.disks())
    tellSignedIn()
    router.refresh()
    void queries.invalidateQueries()
  }
  const here = typeof window === 'undefined' ? paths.disks() : `${window.location.pathname}${window.location.search}`
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && tellSignedIn()}
      closesOnPressOutside={false}
      title={t('again.title')}
      closeLabel={t('again.close')}
    >
      <div className="flex flex-col gap-4">
        <div className="flex flex-col gap-1 text-ink-second">
          <p>{t('again.why')}</p>
          <p>{t('again.same', { name: self.name })}</p>
        </div>
        {ways.hasDirectory && <ElsewhereButton next={here} />}
        {ways.cloud === 'sandbox' ? (
          <OneClick first={strongestRole(self.grants)} onDone={goOn} />
        ) : (
          <>
            <PasswordForm email={self.email} onDone={goOn} />
            <ButtonLink href={paths.signIn()}>{t('again.somebodyElse')}</ButtonLink>
          </>
        )}
        <p className="text-xs text-ink-third">{t('again.loses')}</p>
      </div>
    </Dialog>
  )
}
