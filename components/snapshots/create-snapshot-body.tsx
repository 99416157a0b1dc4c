'use client'

import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Footer } from '@/components/form/footer-slot'
import { useWriteReason } from '@/components/people/use-write-reason'
import { ProblemNotice } from '@/components/problems/problem-notice'
import { CreateSnapshotBlocked } from '@/components/snapshots/create-snapshot-blocked'
import { CreateSnapshotForm } from '@/components/snapshots/create-snapshot-form'
import { CreateSnapshotSkeleton } from '@/components/snapshots/create-snapshot-skeleton'
import { NotToCreate } from '@/components/snapshots/not-to-create'
import { isBlocked, notesFor } from '@/components/snapshots/notes-for'
import { SnapshotStatusCard } from '@/components/snapshots/snapshot-status-card'
import type { CreateForm } from '@/components/snapshots/use-create-form'
import { Button } from '@/components/ui/button'
import { useClock } from '@/components/ui/use-clock'
import type { DiskDetail } from '@/lib/ecs/fleet'
import type { Problem } from '@/lib/errors/problem'
import { problemOf } from '@/lib/queries/problem-error'
import type { DiskPlace } from '@/lib/schemas/places'

export type CreateSnapshotBodyProps = {
  place: DiskPlace
  disk: UseQueryResult<DiskDetail>
  form: CreateForm
  onClose: () => void
}

/** The disk is read, then asked about, then its snapshot is followed: each has its own face. */
export const CreateSnapshotBody = ({ place, disk, form, onClose }: CreateSnapshotBodyProps) => {
  const now = useClock() ?? new Date()
  const [wasOpen, setWasOpen] = useState(false)
  const roleReason = useWriteReason()(place.accountId)
  const { submission } = form.sender
  const refresh = () => void disk.refetch()
  const detail = disk.data
  if (detail === undefined) return <Unread problem={disk.error && problemOf(disk.error)} onRefresh={refresh} onClose={onClose} />
  if (submission.step === 'accepted') {
    return (
      <SnapshotStatusCard
        operationId={submission.operationId}
        accepted={submission.accepted}
        fields={submission.fields}
        detail={detail}
        onAnother={() => form.restart()}
        onSameAgain={() => form.restart(submission.fields)}
        onDone={onClose}
      />
    )
  }
  const notes = notesFor(detail, now)
  // A disk or a person that stops qualifying while somebody types keeps the form: only the button goes.
  if (roleReason !== null && !wasOpen && submission.step === 'editing') return <NotToCreate reason={roleReason} onClose={onClose} />
  if (isBlocked(notes) && !wasOpen && submission.step === 'editing') {
    return <CreateSnapshotBlocked row={detail.row} notes={notes} isChecking={disk.isFetching} onCheck={refresh} onClose={onClose} />
  }
  if (!wasOpen) setWasOpen(true)
  return (
    <div className="flex flex-col gap-5">
      {disk.error !== null && <ProblemNotice problem={problemOf(disk.error)} variant="compact" here={{ onRefresh: refresh }} keepsPage />}
      <CreateSnapshotForm
        key={form.round}
        place={place}
        detail={detail}
        notes={notes}
        sender={form.sender}
        restored={form.restored}
        isDraft={form.round === 0 && form.restored !== null}
        onTyped={form.onTyped}
        onStartOver={() => form.restart()}
        onClose={onClose}
        onRefresh={refresh}
      />
    </div>
  )
}

type UnreadProps = { /** `null`: it is on its way. */ problem: Problem | null; onRefresh: () => void; onClose: () => void }

const Unread = ({ problem, onRefresh, onClose }: UnreadProps) => {
  const ui = useTranslations('ui')
  return (
    <>
      {problem === null ? (
        <CreateSnapshotSkeleton />
      ) : (
        <ProblemNotice problem={problem} here={{ onRefresh, onChooseAnotherDisk: onClose }} announce="alert" takesFocus />
      )}
      <Footer>
        <Button className="ml-auto" onClick={onClose}>
          {ui('close')}
        </Button>
      </Footer>
    </>
  )
}
