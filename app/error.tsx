'use client'

import { FailedPage, type FailedPageProps } from '@/components/layout/failed-page'

const ErrorPage = ({ error, retry }: FailedPageProps) => (
  <main className="flex min-h-dvh flex-col">
    <FailedPage error={error} retry={retry} />
  </main>
)

export default ErrorPage
