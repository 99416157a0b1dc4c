import type { CreateDraft } from '@/components/snapshots/create-draft'
import { openSubmission, type Submission } from '@/components/snapshots/submission'
import type { CreateSnapshotFields } from '@/lib/schemas/create-snapshot'

/** What stands in the form, and whether it differs from what a fresh one starts with. */
export type Typed = { fields: CreateSnapshotFields; isChanged: boolean }

/** What a reload must not lose: what was typed, and that something was sent. `null`: nothing. */
export const draftToKeep = (submission: Submission, typed: Typed, now: Date): CreateDraft | null => {
  switch (submission.step) {
    case 'accepted':
      return null
    case 'editing': {
      const { binding } = submission
      return typed.isChanged || binding.sentAs !== null ? { fields: typed.fields, binding, sentAt: null } : null
    }
    case 'paused':
      return { fields: submission.fields, binding: submission.binding, sentAt: null }
    case 'sending':
    case 'open':
    case 'unconfirmed':
      return { fields: submission.fields, binding: submission.binding, sentAt: now.toISOString() }
  }
}

/** Longer ago than this, sending the same key once more is no longer sure to be the same request. */
const QUESTION_OPEN_MS = 12 * 3_600_000

type Opening = { newKey: () => string; now: Date; retryOf: string | null }

/** A draft that was sent and saw no answer goes on asking, under its key. */
export const submissionOfDraft = (draft: CreateDraft | null, { newKey, now, retryOf }: Opening): Submission => {
  if (draft === null) return openSubmission(newKey, { retryOf })
  const { binding, fields, sentAt } = draft
  if (sentAt === null) return { step: 'editing', binding: { ...binding, retryOf: binding.retryOf ?? retryOf }, problem: null }
  if (now.getTime() - Date.parse(sentAt) > QUESTION_OPEN_MS) return openSubmission(newKey, { retryOf })
  const problem = { kind: 'unconfirmed', operation: 'CreateSnapshot', submitKey: binding.key, sentAt } as const
  return { step: 'unconfirmed', binding, fields, problem, tries: 1 }
}
