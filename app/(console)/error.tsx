'use client'

import { FailedPage, type FailedPageProps } from '@/components/layout/failed-page'

/** Inside the shell, so that the rail stays usable when one page breaks. */
const ConsoleErrorPage = ({ error, retry }: FailedPageProps) => <FailedPage error={error} retry={retry} />

export default ConsoleErrorPage
