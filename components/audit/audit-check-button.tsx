'use client'

import { ShieldCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { problemOfThrown } from '@/components/form/problem-of-thrown'
import { ProblemNotice } from '@/components/problems/problem-notice'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { AuditCheck } from '@/lib/audit/audit-list'
import { fail, type Result } from '@/lib/result'
import { checkAuditAction } from '@/server/actions/check-audit'

/** Walks the whole chain on the server, and says what it found, in the line below. For administrators. */
export const AuditCheckButton = () => {
  const t = useTranslations('audit.check')
  const [isChecking, setChecking] = useState(false)
  const [result, setResult] = useState<Result<AuditCheck> | null>(null)
  const check = () => {
    setChecking(true)
    checkAuditAction({})
      .catch((thrown: unknown) => fail(problemOfThrown(thrown)))
      .then(setResult)
      .finally(() => setChecking(false))
  }
  return (
    <>
      <Button icon={<ShieldCheck />} isBusy={isChecking} onClick={check}>
        {t('start')}
      </Button>
      {result !== null && (
        <div className="order-last w-full">
          {result.ok ? <Verdict check={result.value} /> : <ProblemNotice problem={result.problem} announce="status" />}
        </div>
      )}
    </>
  )
}

const Verdict = ({ check }: { check: AuditCheck }) => {
  const t = useTranslations('audit.check')
  switch (check.kind) {
    case 'whole':
      return <Notice tone="ok" announce="status" title={t('whole', { rows: check.rows, anchors: check.anchors })} />
    case 'broken':
      return (
        <Notice tone="bad" announce="alert" title={t('broken', { sequence: check.sequence })}>
          <p>{t('how', { how: check.how })}</p>
        </Notice>
      )
  }
}
