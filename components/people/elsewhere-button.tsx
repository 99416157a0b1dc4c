'use client'

import { Building2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useSignIn } from '@/components/people/use-sign-in'
import { ProblemNotice } from '@/components/problems/problem-notice'
import { Button } from '@/components/ui/button'
import { signInElsewhereAction } from '@/server/actions/sign-in-elsewhere'

export type ElsewhereButtonProps = { /** A path of this console to come back to. */ next: string }

/** To the identity provider and back: the whole page goes. */
export const ElsewhereButton = ({ next }: ElsewhereButtonProps) => {
  const t = useTranslations('signIn')
  const { isSending, problem, send } = useSignIn<{ address: string }>(({ address }) => window.location.assign(address))
  return (
    <div className="flex flex-col gap-3">
      {problem !== null && <ProblemNotice problem={problem} variant="compact" announce="alert" />}
      <Button icon={<Building2 />} isBusy={isSending} onClick={() => send(() => signInElsewhereAction({ next }))} className="w-full">
        {t('elsewhere')}
      </Button>
    </div>
  )
}
