'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useState } from 'react'
import { FormProvider, type UseFormReturn, useForm, useWatch } from 'react-hook-form'
import { LatelyNotice } from '@/components/operations/lately-notice'
import { CreateSnapshotAnswer } from '@/components/snapshots/create-snapshot-answer'
import { CreateSnapshotCommand } from '@/components/snapshots/create-snapshot-command'
import { CreateSnapshotDescriptionField } from '@/components/snapshots/create-snapshot-description-field'
import { CreateSnapshotFooter } from '@/components/snapshots/create-snapshot-footer'
import { CreateSnapshotNameField } from '@/components/snapshots/create-snapshot-name-field'
import { CreateSnapshotNotes } from '@/components/snapshots/create-snapshot-notes'
import { CreateSnapshotResourceGroupField } from '@/components/snapshots/create-snapshot-resource-group-field'
import { CreateSnapshotRestored } from '@/components/snapshots/create-snapshot-restored'
import { CreateSnapshotRetentionField } from '@/components/snapshots/create-snapshot-retention-field'
import { CreateSnapshotRetiredOptions } from '@/components/snapshots/create-snapshot-retired-options'
import { CreateSnapshotTagsField } from '@/components/snapshots/create-snapshot-tags-field'
import { defaultFields } from '@/components/snapshots/default-fields'
import type { Typed } from '@/components/snapshots/draft-to-keep'
import { firstToFinish } from '@/components/snapshots/first-to-finish'
import type { Note } from '@/components/snapshots/notes-for'
import type { Submission } from '@/components/snapshots/submission'
import { fingerprintOf } from '@/components/snapshots/submit-key-for'
import type { CreateSubmission } from '@/components/snapshots/use-create-submission'
import { useMarks } from '@/components/snapshots/use-marks'
import { useNewsOfTheDisk } from '@/components/snapshots/use-news-of-the-disk'
import type { DiskDetail } from '@/lib/ecs/fleet'
import { latelyQuery } from '@/lib/queries/operations'
import { type CreateSnapshotFields, createSnapshotFields } from '@/lib/schemas/create-snapshot'
import type { DiskPlace } from '@/lib/schemas/places'

export type CreateSnapshotFormProps = {
  place: DiskPlace
  detail: DiskDetail
  notes: readonly Note[]
  sender: CreateSubmission
  /** What was typed before; `null`: a fresh form. */
  restored: CreateSnapshotFields | null
  /** It was typed before a reload, or before the drawer was left. */
  isDraft: boolean
  onTyped: (typed: Typed) => void
  onStartOver: () => void
  onClose: () => void
  onRefresh: () => void
}

/**
 * An error that first appeared on leaving a field would push down what is just being pressed below it.
 * So it comes while typing, after a pause.
 */
const SHOW_ERROR_AFTER_MS = 600

/** The rules stand in the schema; this only shows them, and sends what keeps them. */
export const CreateSnapshotForm = ({ place, detail, notes, sender, restored, ...props }: CreateSnapshotFormProps) => {
  const { disk, running } = detail.row
  const ids = { form: useId(), submit: useId() }
  const [fresh] = useState(() => defaultFields(disk, new Date()))
  const resolver = zodResolver(createSnapshotFields)
  const form = useForm<CreateSnapshotFields>({
    resolver,
    defaultValues: restored ?? fresh,
    mode: 'onChange',
    delayError: SHOW_ERROR_AFTER_MS,
  })
  const isLocked = sender.submission.step !== 'editing'
  const namesField = useMarks(form, sender.submission)
  useFocusOnName(form, !isLocked)
  useNewsOfTheDisk(sender.submission, props.onRefresh)

  const send = form.handleSubmit((fields) => {
    // The fields are locked while it is under way; the focus would be lost with them.
    document.getElementById(ids.submit)?.focus()
    sender.submit(fields)
  })
  const { data: lately = null } = useQuery(latelyQuery(place))
  const first = firstToFinish(running)
  const here = {
    disk: place,
    runningSnapshot: first && { ...place, snapshotId: first.snapshotId },
    onSendAgain: () => void send(),
    onWaitAndSend: () => void form.handleSubmit(sender.wait)(),
    onCreateAnyway: () => void form.handleSubmit(sender.anyway)(),
    onRefresh: props.onRefresh,
  }
  return (
    <FormProvider {...form}>
      <form id={ids.form} noValidate onSubmit={send} className="flex flex-col gap-5">
        <CreateSnapshotAnswer
          sender={sender}
          here={here}
          row={detail.row}
          quotaPerDisk={detail.quotaPerDisk}
          namesField={namesField}
          onStartOver={props.onStartOver}
        />
        {props.isDraft && !isLocked && <CreateSnapshotRestored onStartOver={props.onStartOver} />}
        {lately !== null && !hasAnswer(sender.submission) && <LatelyNotice lately={lately} />}
        <CreateSnapshotNotes notes={notes} isFolded={hasAnswer(sender.submission)} />
        <fieldset disabled={isLocked} className="flex min-w-0 flex-col gap-5 disabled:opacity-70">
          <CreateSnapshotNameField others={detail.snapshots} />
          <CreateSnapshotDescriptionField />
          <CreateSnapshotRetentionField />
          <CreateSnapshotTagsField tagsOfDisk={disk.tags} inUse={detail.suggestions.tags} isLocked={isLocked} />
          <CreateSnapshotResourceGroupField groupOfDisk={disk.resourceGroupId} groups={detail.suggestions.resourceGroups} />
        </fieldset>
        <div className="flex flex-col items-start gap-2">
          <CreateSnapshotRetiredOptions />
          <CreateSnapshotCommand place={place} />
        </div>
        <CreateSnapshotFooter ids={ids} disk={disk} notes={notes} submission={sender.submission} onClose={props.onClose} />
        <Reporter form={form} fresh={fresh} onTyped={props.onTyped} />
      </form>
    </FormProvider>
  )
}

const hasAnswer = (submission: Submission): boolean => submission.step !== 'editing' || submission.problem !== null

/** Where people begin. Not on a touch screen: there it would bring up the keyboard over half of the notes. */
const useFocusOnName = ({ setFocus }: UseFormReturn<CreateSnapshotFields>, isOpen: boolean): void => {
  const [wasOpen] = useState(isOpen)
  useEffect(() => {
    if (wasOpen && window.matchMedia('(pointer: fine)').matches) setFocus('snapshotName')
  }, [wasOpen, setFocus])
}

type ReporterProps = { form: UseFormReturn<CreateSnapshotFields>; fresh: CreateSnapshotFields; onTyped: (typed: Typed) => void }

/** Tells what is typed without rendering the form anew for every letter. */
const Reporter = ({ form, fresh, onTyped }: ReporterProps) => {
  const fields = useWatch({ control: form.control, compute: (values) => values })
  useEffect(() => onTyped({ fields, isChanged: fingerprintOf(fields) !== fingerprintOf(fresh) }), [fields, fresh, onTyped])
  return null
}
