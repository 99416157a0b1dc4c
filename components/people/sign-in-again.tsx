'use client'

import { useSyncExternalStore } from 'react'
import type { WaysIn } from '@/components/people/sign-in-screen'
import { signedOut, tellSignedIn } from '@/components/people/signed-out'
import { onIntent, useLoaded } from '@/components/ui/use-loaded'

const dialogCode = onIntent(() => import('@/components/people/sign-in-again-dialog').then((module) => module.SignInAgainDialog))

/** Over every page: when the session has ended, a way back in that leaves the page as it is. */
export const SignInAgain = ({ ways }: { ways: WaysIn }) => {
  const isOut = useSyncExternalStore(signedOut.subscribe, signedOut.read, signedOut.readOnServer)
  const Dialog = useLoaded(dialogCode, isOut, tellSignedIn)
  return Dialog && <Dialog ways={ways} />
}
