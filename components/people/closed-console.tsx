'use client'

import { useTranslations } from 'next-intl'
import { ProblemNotice } from '@/components/problems/problem-notice'
import { Button } from '@/components/ui/button'
import type { Problem } from '@/lib/errors/problem'

export type ClosedConsoleProps = { problem: Problem }

/** Instead of every page while nobody can be recognised: the store is away, or the page was opened under a foreign name. */
export const ClosedConsole = ({ problem }: ClosedConsoleProps) => {
  const t = useTranslations('shell')
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-4 p-4">
      <div className="w-full max-w-120">
        <ProblemNotice problem={problem} />
      </div>
      <Button variant="primary" onClick={() => window.location.reload()}>
        {t('failed.retry')}
      </Button>
    </main>
  )
}
