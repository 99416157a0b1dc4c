'use client'

import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { tellSignedOut } from '@/components/people/signed-out'
import { problemOf } from '@/lib/queries/problem-error'

/** One query cache per browser tab (and per request on the server). Poll rules stand with each query in lib/queries. */
export const QueryProvider = ({ children }: { children: ReactNode }) => {
  const [client] = useState(
    () => new QueryClient({ defaultOptions: { queries: QUERIES }, queryCache: new QueryCache({ onError: noticeSignedOut }) }),
  )
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}

/** A console on this machine or in this network answers without the internet, so the browser's "off line" proves nothing: it is asked all the same. */
const QUERIES = { networkMode: 'always', refetchOnReconnect: true } as const

const noticeSignedOut = (error: Error): void => {
  if (problemOf(error).kind === 'signed-out') tellSignedOut()
}
