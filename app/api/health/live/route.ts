import { NO_STORE } from '@/server/session/no-store'

/** The process answers. It tells nothing else, so it may be asked under any name. */
export const GET = (): Response => Response.json({ status: 'live' }, { headers: NO_STORE })

/** Asked per request, never at build time. */
export const dynamic = 'force-dynamic'
