import { z } from 'zod'
import { type DraftPlace, draftNameOf, quietly } from '@/components/snapshots/draft-names'
import type { SubmitBinding } from '@/components/snapshots/submit-key-for'
import type { CreateSnapshotFields } from '@/lib/schemas/create-snapshot'

/** What was typed for one disk in this tab, and the key it was sent under. `sentAt`: sent, and no answer was seen. */
export type CreateDraft = { fields: CreateSnapshotFields; binding: SubmitBinding; sentAt: string | null }

/** The part of Storage that is used; `sessionStorage` fits. */
export type DraftStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** A draft that cannot be read is none: it may be of an older build. */
export const readDraft = (store: DraftStore, place: DraftPlace): CreateDraft | null => {
  try {
    const text = store.getItem(draftNameOf(place))
    return text === null ? null : (draftSchema.safeParse(JSON.parse(text)).data ?? null)
  } catch {
    return null
  }
}

export const writeDraft = (store: DraftStore, place: DraftPlace, draft: CreateDraft): void => {
  const { retentionDays } = draft.fields
  const fields = { ...draft.fields, retentionDays: Number.isNaN(retentionDays) ? UNFINISHED : retentionDays }
  quietly(() => store.setItem(draftNameOf(place), JSON.stringify({ ...draft, fields })))
}

export const dropDraft = (store: DraftStore, place: DraftPlace): void => quietly(() => store.removeItem(draftNameOf(place)))

/** NaN would come back as `null`, which means "until deleted". */
const UNFINISHED = 'unfinished'

/** What is typed need not keep the rules yet, so only its shape is checked. */
const draftSchema = z.strictObject({
  fields: z.strictObject({
    snapshotName: z.string(),
    description: z.string(),
    retentionDays: z.union([z.number(), z.null(), z.literal(UNFINISHED).transform(() => Number.NaN)]),
    tags: z.array(z.strictObject({ key: z.string(), value: z.string() })),
    resourceGroupId: z.string(),
  }),
  binding: z.strictObject({ key: z.uuid(), sentAs: z.string().nullable(), despite: z.uuid().nullable() }),
  sentAt: z.iso.datetime().nullable(),
})
