'use client'

import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { buttonLook } from '@/components/ui/button-look'
import { auditFile } from '@/lib/queries/audit'
import type { AuditQuery } from '@/lib/schemas/audit-query'

export type AuditExportProps = { query: AuditQuery }

/** The rows that fit, as files. Plain links: a browser saves them without a script. */
export const AuditExport = ({ query }: AuditExportProps) => {
  const t = useTranslations('audit.export')
  return (
    <div role="group" aria-label={t('label')} title={t('why')} className="flex gap-2">
      {FORMATS.map((format) => (
        <a key={format} href={auditFile(query, format)} download className={buttonLook('secondary', 'md')}>
          <Download />
          {t(format)}
        </a>
      ))}
    </div>
  )
}

const FORMATS = ['csv', 'jsonl'] as const
