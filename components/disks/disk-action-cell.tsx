'use client'

import { Camera, CircleSlash, Gauge, Hourglass, Lock, TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { diskAction } from '@/components/disks/disk-action'
import { SnapshotProgress } from '@/components/disks/snapshot-progress'
import { useCheckWords } from '@/components/disks/use-check-words'
import { REASON_PROPS } from '@/components/disks/use-create-key'
import { useWriteReason } from '@/components/people/use-write-reason'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Tooltip } from '@/components/ui/tooltip'
import type { Check, CheckId } from '@/lib/ecs/eligibility'
import type { DiskRow, RunningSnapshot } from '@/lib/ecs/fleet'
import { paths } from '@/lib/paths'
import type { DiskPlace } from '@/lib/schemas/places'

export type DiskActionCellProps = {
  row: DiskRow
  onCreate: (place: DiskPlace) => void
  /** Somebody is about to press: the drawer can be fetched. */
  onIntent: () => void
}

/** The button, or in its place why there is none, or how far a running snapshot is. */
export const DiskActionCell = ({ row, onCreate, onIntent }: DiskActionCellProps) => {
  const t = useTranslations('disks.action')
  const disk = row.disk.name || row.disk.diskId
  const action = diskAction(row)
  const disabledReason = useWriteReason()(row.disk.accountId)
  const press = {
    onClick: () => onCreate(row.disk),
    onPointerEnter: onIntent,
    onFocus: onIntent,
    disabledReason,
    ...(disabledReason !== null && REASON_PROPS),
  }
  const button = (
    <Button {...press} icon={<Camera />} size="sm" aria-label={t('createOf', { disk })}>
      {t('create')}
    </Button>
  )
  switch (action.kind) {
    case 'create':
      return button
    case 'create-with-care':
      return (
        <span className="inline-flex items-center gap-2">
          <Warning row={row} check={action.check} />
          {button}
        </span>
      )
    case 'blocked':
      return <Reason row={row} check={action.check} />
    case 'running':
      return (
        <span className="inline-flex w-51 @max-[76rem]:w-42 items-center gap-1 text-left">
          <Running row={row} snapshot={action.slowest} count={action.count} />
          {action.canCreateAnother && <IconButton {...press} label={t('createAnother', { disk })} icon={<Camera />} size="sm" />}
        </span>
      )
  }
}

type RunningProps = { row: DiskRow; snapshot: RunningSnapshot; count: number }

/** How far it is, what to leave alone meanwhile, and the way to it. */
const Running = ({ row: { disk }, snapshot, count }: RunningProps) => {
  const t = useTranslations('disks.running')
  const name = disk.name || disk.diskId
  const leaveAlone = t('leaveAlone', { attached: disk.instanceIds.length > 0 ? 'yes' : 'no' })
  const leaveAloneId = useId()
  return (
    <Tooltip text={leaveAlone}>
      <Link
        href={paths.snapshot({ ...disk, snapshotId: snapshot.snapshotId })}
        prefetch={false}
        aria-label={t('open', { disk: name })}
        aria-describedby={leaveAloneId}
        className="block w-full min-w-0 rounded-chip"
      >
        <SnapshotProgress snapshot={snapshot} disk={name} count={count} />
        <span id={leaveAloneId} hidden>
          {leaveAlone}
        </span>
      </Link>
    </Tooltip>
  )
}

type CheckOfRow = { row: DiskRow; check: Check }

const Reason = ({ row, check }: CheckOfRow) => {
  const t = useTranslations('disks.action')
  const { short, long } = useCheckWords()(check)
  return (
    <Tooltip text={long}>
      <Link
        {...REASON_PROPS}
        href={paths.disk(row.disk)}
        prefetch={false}
        aria-label={t('blocked', { short, reason: long })}
        className="inline-flex min-h-6 max-w-47 @max-[76rem]:max-w-42 items-center gap-1.5 rounded-chip text-xs leading-4 text-ink-second hover:text-ink"
      >
        {ICONS[check.id]}
        <span className="min-w-0 text-left">{short}</span>
      </Link>
    </Tooltip>
  )
}

const Warning = ({ row, check }: CheckOfRow) => {
  const t = useTranslations('disks.action')
  const { long } = useCheckWords()(check)
  return (
    <Tooltip text={long}>
      <Link
        href={paths.disk(row.disk)}
        prefetch={false}
        aria-label={t('takeCare', { reason: long })}
        className="inline-flex size-6 items-center justify-center rounded-chip text-warn"
      >
        {check.id === 'quota' ? <Gauge /> : <TriangleAlert />}
      </Link>
    </Tooltip>
  )
}

const ICONS = {
  category: <CircleSlash />,
  'disk-status': <Hourglass />,
  'ever-attached': <CircleSlash />,
  'instance-status': <Hourglass />,
  'security-lock': <Lock />,
  hibernation: <CircleSlash />,
  payment: <CircleSlash />,
  quota: <Gauge />,
  running: <Hourglass />,
  service: <CircleSlash />,
} as const satisfies Record<CheckId, ReactNode>
