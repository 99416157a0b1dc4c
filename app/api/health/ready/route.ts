import { readReadiness } from '@/server/session/read-readiness'

/** The cloud can be read: 200, else 503. */
export const GET = (): Promise<Response> => readReadiness()

/** Asked per request, never at build time. */
export const dynamic = 'force-dynamic'
