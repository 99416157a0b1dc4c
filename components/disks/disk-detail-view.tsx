'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useMemo } from 'react'
import { DiskFacts } from '@/components/disks/disk-facts'
import { DiskHeader } from '@/components/disks/disk-header'
import { DiskHistory } from '@/components/disks/disk-history'
import { DiskQuota } from '@/components/disks/disk-quota'
import { EligibilityChecklist } from '@/components/disks/eligibility-checklist'
import { RunningSnapshots } from '@/components/disks/running-snapshots'
import { useCreateDrawer } from '@/components/disks/use-create-drawer'
import { useMilestoneVoice } from '@/components/disks/use-milestone-voice'
import { DetailCard } from '@/components/lists/detail-card'
import { meanwhileFactsOf } from '@/components/snapshots/meanwhile-of'
import { WhileBeingMade } from '@/components/snapshots/while-being-made'
import type { DiskDetail } from '@/lib/ecs/fleet'

export type DiskDetailViewProps = {
  detail: DiskDetail
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
  /** Under the title: what could not be read. */
  children: ReactNode
}

/** One disk: what it is, what a snapshot of it would need, what is being made, what was kept over time. */
export const DiskDetailView = ({ detail, renderedAt, children }: DiskDetailViewProps) => {
  const t = useTranslations('disks.detail')
  const { open, preload, drawer } = useCreateDrawer()
  const { row } = detail
  useMilestoneVoice(useMemo(() => [row], [row]))
  return (
    <div className="flex w-full max-w-300 flex-col gap-5 px-4 pt-4 pb-10 sm:px-6">
      <DiskHeader detail={detail} renderedAt={renderedAt} onCreate={open} onIntent={preload} />
      <div className="-mx-4 -mb-3 empty:hidden sm:-mx-6">{children}</div>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-5">
          {row.running.length > 0 && (
            <DetailCard title={t('running.title')}>
              <RunningSnapshots row={row} />
              <div className="mt-4">
                <WhileBeingMade {...meanwhileFactsOf(row)} />
              </div>
            </DetailCard>
          )}
          <DetailCard title={t('checklist')}>
            <EligibilityChecklist eligibility={row.eligibility} />
          </DetailCard>
          <DetailCard title={t('quota.title')}>
            <DiskQuota row={row} quotaPerDisk={detail.quotaPerDisk} />
          </DetailCard>
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <DetailCard title={t('facts')}>
            <DiskFacts row={row} accountLabel={detail.accountLabel} renderedAt={renderedAt} />
          </DetailCard>
        </div>
      </div>
      <DetailCard title={t('timeline.title')}>
        <DiskHistory detail={detail} renderedAt={renderedAt} />
      </DetailCard>
      {drawer}
    </div>
  )
}
