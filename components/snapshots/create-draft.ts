import { z } from 'zod'
import type { SubmitBinding } from '@/components/snapshots/submit-key-for'
import type { CreateSnapshotFields } from '@/lib/schemas/create-snapshot'
import type { DiskPlace } from '@/lib/schemas/places'

/** What was typed for one disk in this tab, and the key it was sent under. `sentAt`: sent, and no answer was seen. */
export type CreateDraft = { fields: CreateSnapshotFields; binding: SubmitBinding; sentAt: string | null }

/** The part of Storage that is used; `sessionStorage` fits. */
export type DraftStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** A draft that cannot be read is none: it may be of an older build. */
export const readDraft = (store: DraftStore, place: DiskPlace): CreateDraft | null => {
  try {
    const text = store.getItem(keyOf(place))
    return text === null ? null : (draftSchema.safeParse(JSON.parse(text)).data ?? null)
  } catch {
    return null
  }
}

export const writeDraft = (store: DraftStore, place: DiskPlace, draft: CreateDraft): void => {
  const { retentionDays } = draft.fields
  const fields = { ...draft.fields, retentionDays: Number.isNaN(retentionDays) ? UNFINISHED : retentionDays }
  quietly(() => store.setItem(keyOf(place), JSON.stringify({ ...draft, fields })))
}

export const dropDraft = (store: DraftStore, place: DiskPlace): void => quietly(() => store.removeItem(keyOf(place)))

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
  binding: z.strictObject({ key: z.uuid(), sentAs: z.string().nullable() }),
  sentAt: z.iso.datetime().nullable(),
})

const keyOf = ({ accountId, regionId, diskId }: DiskPlace): string => `create-snapshot/${accountId}/${regionId}/${diskId}`

/** Storage may be full or forbidden. Then there is no draft, and the form works as before. */
const quietly = (use: () => void): void => {
  try {
    use()
  } catch {
    // Nothing depends on it.
  }
}
