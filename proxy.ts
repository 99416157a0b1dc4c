import type { NextRequest } from 'next/server'
import { guardRequest } from '@/server/session/guard-request'

export const proxy = (request: NextRequest): Response => guardRequest(request)

/** Everything but the build's own files, which get their headers from next.config.js. */
export const config = { matcher: '/((?!_next/static/).*)' }
