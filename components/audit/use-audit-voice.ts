'use client'

import { useTranslations } from 'next-intl'
import { useListVoice } from '@/components/lists/use-list-voice'
import type { AuditList } from '@/lib/audit/audit-list'
import { type AuditQuery, serializeAuditQuery } from '@/lib/schemas/audit-query'

type AuditVoice = { list: AuditList | null; query: AuditQuery; isChanging: boolean }

/** How many rows are shown now, and whether there are older ones. */
export const useAuditVoice = ({ list, query, isChanging }: AuditVoice): void => {
  const t = useTranslations('audit')
  const words = list === null ? null : t('shown', { rows: list.rows.length, isMore: String(list.olderThan !== null) })
  useListVoice({ asked: serializeAuditQuery(query), words, isChanging })
}
