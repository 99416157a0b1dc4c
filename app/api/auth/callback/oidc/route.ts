import { comeBack } from '@/server/session/come-back'

export const GET = (request: Request): Promise<Response> => comeBack(request)

/** Asked per request, never at build time. */
export const dynamic = 'force-dynamic'
