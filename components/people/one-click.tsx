'use client'

import { useTranslations } from 'next-intl'
import { useSignIn } from '@/components/people/use-sign-in'
import { ProblemNotice } from '@/components/problems/problem-notice'
import { Button } from '@/components/ui/button'
import { ROLES, type Role } from '@/lib/people/grant'
import { signInAsAction } from '@/server/actions/sign-in-as'

export type OneClickProps = {
  /** First in line: who was here before. */
  first?: Role | null
  onDone: (signedIn: { personId: string }) => void
}

/** In a console of the sandbox: each role, one click. */
export const OneClick = ({ first = null, onDone }: OneClickProps) => {
  const t = useTranslations('signIn.sandbox')
  const { isSending, problem, send } = useSignIn(onDone)
  const roles = first === null ? ROLES : [first, ...ROLES.filter((role) => role !== first)]
  return (
    <div className="flex flex-col gap-3">
      {problem !== null && <ProblemNotice problem={problem} variant="compact" announce="alert" />}
      <ul className="flex flex-col gap-3">
        {roles.map((role) => (
          <li key={role} className="flex flex-col gap-1">
            <Button
              variant={role === (first ?? 'operator') ? 'primary' : 'secondary'}
              isBusy={isSending}
              onClick={() => send(() => signInAsAction({ role }))}
              className="w-full"
            >
              {t('as', { role })}
            </Button>
            <p className="text-xs text-ink-second">{t('may', { role })}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}
