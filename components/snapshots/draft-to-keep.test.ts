import { describe, expect, test } from 'vitest'
import { draftToKeep, submissionOfDraft } from '@/components/snapshots/draft-to-keep'
import type { Submission } from '@/components/snapshots/submission'
import type { SubmitBinding } from '@/components/snapshots/submit-key-for'
import type { Problem } from '@/lib/errors/problem'
import type { CreateSnapshotFields } from '@/lib/schemas/create-snapshot'

const NOW = new Date('2026-11-24T02:40:00.000Z')
const FIELDS: CreateSnapshotFields = { snapshotName: 'before-upgrade', description: '', retentionDays: 30, tags: [], resourceGroupId: '' }
const SENT_FIELDS = { ...FIELDS, description: 'as sent' }
const NEW = { key: 'key-1', sentAs: null, despite: null, retryOf: null }
const USED = { key: 'key-1', sentAs: '[]', despite: null, retryOf: null }
const OFFLINE: Problem = { kind: 'offline' }
const UNTOUCHED = { fields: FIELDS, isChanged: false }
const TYPED = { fields: FIELDS, isChanged: true }
const newKey = () => 'key-2'

const editing = (binding: SubmitBinding): Submission => ({ step: 'editing', binding, problem: null })
const unsettled = (step: 'unconfirmed' | 'paused'): Submission => ({ step, binding: USED, fields: SENT_FIELDS, problem: OFFLINE, tries: 1 })

describe('a reload', () => {
  test('has nothing to keep of a form that nobody touched', () => {
    expect(draftToKeep(editing(NEW), UNTOUCHED, NOW)).toBeNull()
  })

  test('keeps what was typed', () => {
    expect(draftToKeep(editing(NEW), TYPED, NOW)).toEqual({ fields: FIELDS, binding: NEW, sentAt: null })
  })

  test('keeps the used key of a refused form, also when nothing was typed', () => {
    expect(draftToKeep(editing(USED), UNTOUCHED, NOW)).toEqual({ fields: FIELDS, binding: USED, sentAt: null })
  })

  test.each<[string, Submission]>([
    ['while it is under way', { step: 'sending', binding: USED, fields: SENT_FIELDS, before: null }],
    ['while nobody knows', unsettled('unconfirmed')],
  ])('keeps what was sent, and that it was, %s', (_, submission) => {
    expect(draftToKeep(submission, UNTOUCHED, NOW)).toEqual({ fields: SENT_FIELDS, binding: USED, sentAt: NOW.toISOString() })
  })

  test('of a form that waits for ECS does not send it by itself afterwards', () => {
    expect(draftToKeep(unsettled('paused'), UNTOUCHED, NOW)).toMatchObject({ fields: SENT_FIELDS, sentAt: null })
  })

  test('has nothing to keep once the snapshot is accepted', () => {
    const accepted = { accountId: 'default', regionId: 'cn-hangzhou', snapshotId: 's-1', requestId: null, acceptedAt: NOW.toISOString() }

    expect(draftToKeep({ step: 'accepted', fields: FIELDS, operationId: 'o-1', accepted }, TYPED, NOW)).toBeNull()
  })
})

describe('a form that is opened again', () => {
  test('without a draft has a new key', () => {
    expect(submissionOfDraft(null, { newKey, now: NOW, retryOf: null })).toMatchObject({
      step: 'editing',
      binding: { key: 'key-2', sentAs: null, despite: null, retryOf: null },
    })
  })

  test('with a typed draft has its key', () => {
    expect(submissionOfDraft({ fields: FIELDS, binding: USED, sentAt: null }, { newKey, now: NOW, retryOf: null })).toMatchObject({
      step: 'editing',
      binding: USED,
    })
  })

  test('that was sent and saw no answer goes on asking under its key', () => {
    expect(
      submissionOfDraft({ fields: FIELDS, binding: USED, sentAt: NOW.toISOString() }, { newKey, now: NOW, retryOf: null }),
    ).toMatchObject({
      step: 'unconfirmed',
      binding: USED,
      fields: FIELDS,
    })
  })

  test('a day later asks nothing under the old key', () => {
    const later = new Date('2026-11-25T02:40:00.000Z')

    expect(
      submissionOfDraft({ fields: FIELDS, binding: USED, sentAt: NOW.toISOString() }, { newKey, now: later, retryOf: null }),
    ).toMatchObject({
      step: 'editing',
      binding: { key: 'key-2', sentAs: null, despite: null, retryOf: null },
    })
  })
})
