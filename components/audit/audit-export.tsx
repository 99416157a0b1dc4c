'use client'

import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { buttonLook } from '@/components/ui/button-look'
import { AUDIT_FILE_FORMATS, AUDIT_FILE_ROWS_MAX } from '@/lib/audit/audit-file'
import { auditFile } from '@/lib/queries/audit'
import type { AuditQuery } from '@/lib/schemas/audit-query'

export type AuditExportProps = { query: AuditQuery }

/** The rows that fit, as files. Plain links: a browser saves them without a script. */
export const AuditExport = ({ query }: AuditExportProps) => {
  const t = useTranslations('audit.export')
  const whyId = useId()
  const why = t('why', { max: AUDIT_FILE_ROWS_MAX })
  return (
    <div role="group" aria-label={t('label')} title={why} className="flex gap-2">
      <span id={whyId} className="sr-only">
        {why}
      </span>
      {AUDIT_FILE_FORMATS.map((format) => (
        <a key={format} href={auditFile(query, format)} download aria-describedby={whyId} className={buttonLook('secondary', 'md')}>
          <Download />
          {t(format)}
        </a>
      ))}
    </div>
  )
}
