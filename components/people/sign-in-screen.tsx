'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ElsewhereButton } from '@/components/people/elsewhere-button'
import { OneClick } from '@/components/people/one-click'
import { PasswordForm } from '@/components/people/password-form'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import type { CloudMode } from '@/lib/cloud-mode'

export type WaysIn = {
  cloud: CloudMode['kind']
  /** An identity provider is set. */
  hasDirectory: boolean
}

export type SignInScreenProps = {
  ways: WaysIn
  /** A path of this console to go on to. */
  next: string
  /** The identity provider has just said no. */
  isNotAdmitted: boolean
}

/** All ways into this console. Afterwards everything is read anew, for whoever it is now. */
export const SignInScreen = ({ ways, next, isNotAdmitted }: SignInScreenProps) => {
  const t = useTranslations('signIn')
  const enter = () => window.location.assign(next)
  return (
    <>
      <h1 className="text-xl font-semibold">{t('title')}</h1>
      {isNotAdmitted && (
        <Notice tone="bad" announce="alert" title={t('notAdmitted.title')}>
          <p>{t('notAdmitted.body')}</p>
        </Notice>
      )}
      {ways.hasDirectory && (
        <>
          <ElsewhereButton next={next} />
          <Or>{t('or')}</Or>
        </>
      )}
      {ways.cloud === 'sandbox' ? (
        <>
          <p className="text-ink-second">{t('sandbox.why')}</p>
          <OneClick onDone={enter} />
          <Disclosure summary={t('sandbox.withPassword')}>
            <PasswordForm onDone={enter} />
          </Disclosure>
        </>
      ) : (
        <PasswordForm onDone={enter} />
      )}
    </>
  )
}

const Or = ({ children }: { children: ReactNode }) => (
  <p className="flex items-center gap-3 text-xs text-ink-third before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
    {children}
  </p>
)
