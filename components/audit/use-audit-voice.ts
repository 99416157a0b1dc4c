'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { announce } from '@/components/ui/announce'
import type { AuditList } from '@/lib/audit/audit-list'
import { type AuditQuery, serializeAuditQuery } from '@/lib/schemas/audit-query'

type AuditVoice = { list: AuditList | null; query: AuditQuery /** The answer to what is asked now has not arrived. */; isChanging: boolean }

/** Tells those who cannot see the rows what the search, a filter or turning the page has brought. */
export const useAuditVoice = ({ list, query, isChanging }: AuditVoice): void => {
  const t = useTranslations('audit')
  const asked = serializeAuditQuery(query)
  const told = useRef(asked)
  useEffect(() => {
    if (isChanging || list === null || told.current === asked) return
    told.current = asked
    announce(t('shown', { rows: list.rows.length, isMore: String(list.olderThan !== null) }))
  }, [asked, list, isChanging, t])
}
