import 'server-only'
import { settings } from '@/server/session/settings'

/** How people can sign in here; from the settings. */
export const readWaysIn = (): { cloud: 'sandbox' | 'alibaba'; hasDirectory: boolean } => {
  const { cloud, oidc } = settings()
  return { cloud: cloud.kind, hasDirectory: oidc !== null }
}
