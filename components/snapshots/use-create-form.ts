'use client'

import { useCallback, useEffect, useMemo, useState } from 'react'
import { useSelf } from '@/components/people/self'
import { dropDraft, readDraft, writeDraft } from '@/components/snapshots/create-draft'
import type { DraftPlace } from '@/components/snapshots/draft-names'
import { draftToKeep, submissionOfDraft, type Typed } from '@/components/snapshots/draft-to-keep'
import type { Submission } from '@/components/snapshots/submission'
import { type CreateSubmission, type CreateSubmissionOptions, useCreateSubmission } from '@/components/snapshots/use-create-submission'
import type { CreateSnapshotFields } from '@/lib/schemas/create-snapshot'
import type { DiskPlace } from '@/lib/schemas/places'

export type CreateForm = {
  sender: CreateSubmission
  /** What the form starts with; `null`: nothing was typed before. */
  restored: CreateSnapshotFields | null
  /** Counts the forms of this drawer: each has a life of its own. */
  round: number
  /** Closing would lose what was typed. */
  hasUnsaved: boolean
  onTyped: (typed: Typed) => void
  /** A new wish: a fresh form, or the same fields again at once. */
  restart: (fields?: CreateSnapshotFields) => void
  /** The person is through with it. What is still open is kept, so that it can be asked for later. */
  leave: () => void
}

/** A form with its draft: what is typed or sent survives a reload of the tab. */
export const useCreateForm = (disk: DiskPlace, { retryOf, onLate }: Pick<CreateSubmissionOptions, 'retryOf' | 'onLate'>): CreateForm => {
  const { personId } = useSelf()
  const place = useMemo(() => ({ ...disk, personId }), [disk, personId])
  const [draft] = useState(() => readDraft(sessionStorage, place))
  const [start, setStart] = useState({ round: 0, restored: draft?.fields ?? null })
  const [typed, setTyped] = useState<Typed | null>(null)

  const late = (submission: Submission) => {
    keep(place, submission, typed)
    onLate(submission)
  }
  const sender = useCreateSubmission(disk, {
    retryOf,
    atFirst: () => submissionOfDraft(draft, () => crypto.randomUUID(), new Date()),
    onLate: late,
  })
  const { submission } = sender
  useEffect(() => keep(place, submission, typed), [place, submission, typed])

  const restart = (fields?: CreateSnapshotFields) => {
    setTyped(null)
    setStart(({ round }) => ({ round: round + 1, restored: fields ?? null }))
    sender.restart(fields)
  }
  const isEditing = submission.step === 'editing'
  return {
    sender,
    ...start,
    hasUnsaved: isEditing && typed?.isChanged === true,
    onTyped: useCallback(setTyped, []),
    restart,
    leave: () => isEditing && dropDraft(sessionStorage, place),
  }
}

/** Nothing is known of the form before it is there: then the draft stays as it is. */
const keep = (place: DraftPlace, submission: Submission, typed: Typed | null): void => {
  if (typed === null) return
  const draft = draftToKeep(submission, typed, new Date())
  if (draft === null) dropDraft(sessionStorage, place)
  else writeDraft(sessionStorage, place, draft)
}
