import 'server-only'
import { ownPath } from '@/lib/own-path'
import { paths } from '@/lib/paths'
import { fail, ok, type Result } from '@/lib/result'
import { PROVIDER_ID } from '@/server/people/directory'
import type { Runtime } from '@/server/runtime'

/**
 * The address of the identity provider to go to; state, nonce and PKCE verifier wait in the store and in a cookie. `next` outside this
 * console is dropped. Problem: `directory-away`.
 */
export const startElsewhere = async (
  { auth, baseUrl }: Pick<Runtime, 'auth' | 'baseUrl'>,
  asked: Headers,
  { next }: { next: string },
): Promise<Result<{ address: string }>> => {
  const body = { provider: PROVIDER_ID, callbackURL: `${baseUrl}${ownPath(next) ?? paths.disks()}`, disableRedirect: true }
  const started = await auth.api.signInSocial({ body, headers: asked }).catch(() => null)
  return typeof started?.url === 'string' ? ok({ address: started.url }) : fail({ kind: 'directory-away' })
}
