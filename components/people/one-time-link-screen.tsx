'use client'

import { LinkIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { problemOfThrown } from '@/components/form/problem-of-thrown'
import { JoinForm } from '@/components/people/join-form'
import { ProblemNotice } from '@/components/problems/problem-notice'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import { paths } from '@/lib/paths'
import type { OpenInvitation } from '@/lib/people/person'
import { fail, type Result } from '@/lib/result'
import { readInvitationAction } from '@/server/actions/read-invitation'

/** Behind a one-time link: what it is for, and the form that uses it. */
export const OneTimeLinkScreen = () => {
  const t = useTranslations('signIn.link')
  const { token, invitation } = useOneTimeLink()
  if (invitation === null) return <Skeleton className="h-40" />
  if (invitation.ok) {
    return (
      <>
        <h1 className="text-xl font-semibold">{t('title')}</h1>
        <JoinForm token={token} invitation={invitation.value} onDone={() => window.location.assign(paths.disks())} />
      </>
    )
  }
  const { problem } = invitation
  if (problem.kind !== 'link-not-valid' && problem.kind !== 'invalid-input') return <ProblemNotice problem={problem} />
  return (
    <EmptyState
      icon={<LinkIcon />}
      title={t('none.title')}
      titleAs="h1"
      actions={<ButtonLink href={paths.signIn()}>{t('none.signIn')}</ButtonLink>}
    >
      <p>{t('none.body')}</p>
    </EmptyState>
  )
}

/** The token stands behind `#`, so that no server and no proxy has seen it; it is taken out of the address at once. */
const useOneTimeLink = () => {
  const [token, setToken] = useState('')
  const [invitation, setInvitation] = useState<Result<OpenInvitation> | null>(null)
  useEffect(() => {
    const found = window.location.hash.slice(1)
    if (found === '') return setInvitation((before) => before ?? fail({ kind: 'link-not-valid' }))
    window.history.replaceState(null, '', window.location.pathname)
    setToken(found)
    readInvitationAction({ token: found }).then(setInvitation, (thrown: unknown) => setInvitation(fail(problemOfThrown(thrown))))
  }, [])
  return { token, invitation }
}
