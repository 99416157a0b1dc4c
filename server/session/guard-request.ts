import 'server-only'
import { type NextRequest, NextResponse } from 'next/server'
import { isDevelopment } from '@/server/config/env'
import { contentSecurityPolicy } from '@/server/session/content-security-policy'
import { ownAddressOf } from '@/server/session/own-address-of'
import { PATH_HEADER } from '@/server/session/own-headers'
import { refusalOf } from '@/server/session/refusal-of'
import { settings } from '@/server/session/settings'

/** The door: refuses, sends to the right address, or lets in with a Content-Security-Policy of its own. */
export const guardRequest = (request: NextRequest): Response => {
  const policy = contentSecurityPolicy({ nonce: crypto.randomUUID(), isDevelopment: isDevelopment() })
  const response = answer(request, policy)
  response.headers.set('content-security-policy', policy)
  return response
}

const answer = (request: NextRequest, policy: string): Response => {
  const { baseUrl } = settings()
  const refusal = refusalOf(request, baseUrl)
  if (refusal !== null) return refusal
  const ownAddress = ownAddressOf(request, baseUrl)
  if (ownAddress !== null) return sendTo(ownAddress)

  // Next reads the nonce from the policy in the request and puts it on every script of the page.
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  headers.set(PATH_HEADER, `${request.nextUrl.pathname}${request.nextUrl.search}`)
  return NextResponse.next({ request: { headers } })
}

/** Not a Location header: Next takes 127.0.0.1 and localhost for the same host, makes it relative, and the browser would go in circles. */
const sendTo = (address: string): Response => new Response(`${address}\n`, { headers: { refresh: `0; url=${address}` } })
