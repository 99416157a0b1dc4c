import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { ownPath } from '@/lib/own-path'
import { paths } from '@/lib/paths'
import type { Result } from '@/lib/result'
import { openContext, type StoreContext } from '@/server/context'
import type { Verb } from '@/server/session/may'
import { PATH_HEADER } from '@/server/session/own-headers'

/** A page's way to its context: whoever is not signed in goes to sign in, and comes back to this page. */
export const openPage = async (verb: Verb = 'read'): Promise<Result<StoreContext>> => {
  const context = await openContext(verb, 'read', 'get')
  if (context.ok || context.problem.kind !== 'signed-out') return context
  return redirect(paths.signIn(ownPath((await headers()).get(PATH_HEADER)) ?? undefined))
}
