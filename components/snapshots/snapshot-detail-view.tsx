'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useMemo } from 'react'
import { DetailCard } from '@/components/lists/detail-card'
import { Milestones } from '@/components/snapshots/milestones'
import { SnapshotEcsFacts } from '@/components/snapshots/snapshot-ecs-facts'
import { SnapshotFacts } from '@/components/snapshots/snapshot-facts'
import { SnapshotFailure } from '@/components/snapshots/snapshot-failure'
import { SnapshotHeader } from '@/components/snapshots/snapshot-header'
import { SnapshotProvenance } from '@/components/snapshots/snapshot-provenance'
import { SnapshotUses } from '@/components/snapshots/snapshot-uses'
import { useCancelDialog } from '@/components/snapshots/use-cancel-dialog'
import { useSnapshotVoice } from '@/components/snapshots/use-snapshot-voice'
import { WhileBeingMade } from '@/components/snapshots/while-being-made'
import type { SnapshotDetail } from '@/lib/ecs/fleet'
import { isInProgress } from '@/lib/ecs/snapshot'
import { paths } from '@/lib/paths'

export type SnapshotDetailViewProps = {
  detail: SnapshotDetail
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
  /** Under the title: what could not be read. */
  children: ReactNode
}

/** A snapshot tells neither the instance of its disk nor when the disk expires. */
const WHATEVER_THE_DISK_IS = { instanceName: null, isAttached: true, hasExpired: false } as const

/** One snapshot: where it stands, what ECS tells, what can be done with it, where it comes from. */
export const SnapshotDetailView = ({ detail, renderedAt, children }: SnapshotDetailViewProps) => {
  const t = useTranslations('snapshots.detail')
  const router = useRouter()
  const { row } = detail
  const rows = useMemo(() => [row], [row])
  const { ask, preload, dialog } = useCancelDialog(rows, () => router.push(paths.snapshots()))
  useSnapshotVoice(rows)
  return (
    <div className="flex w-full max-w-300 flex-col gap-5 px-4 pt-4 pb-10 sm:px-6">
      <SnapshotHeader detail={detail} renderedAt={renderedAt} onCancel={ask} onIntent={preload} />
      <div className="-mx-4 -mb-3 empty:hidden sm:-mx-6">{children}</div>
      {row.snapshot.status === 'failed' && <SnapshotFailure row={row} />}
      <DetailCard title={t('milestones')}>
        <Milestones snapshot={row.snapshot} />
        {isInProgress(row.snapshot) && row.sourceDisk !== null && (
          <div className="mt-4">
            <WhileBeingMade {...WHATEVER_THE_DISK_IS} diskType={row.snapshot.sourceDiskType} />
          </div>
        )}
      </DetailCard>
      <div className="grid items-start gap-5 lg:grid-cols-[3fr_2fr]">
        <DetailCard title={t('facts')}>
          <SnapshotFacts row={row} accountLabel={detail.accountLabel} renderedAt={renderedAt} />
          <div className="mt-4 border-t border-line pt-3">
            <SnapshotEcsFacts snapshot={row.snapshot} />
          </div>
        </DetailCard>
        <div className="flex min-w-0 flex-col gap-5">
          <DetailCard title={t('uses')}>
            <SnapshotUses row={row} />
          </DetailCard>
          <DetailCard title={t('provenance')}>
            <SnapshotProvenance snapshot={row.snapshot} />
          </DetailCard>
        </div>
      </div>
      {dialog}
    </div>
  )
}
