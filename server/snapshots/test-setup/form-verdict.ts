import { randomUUID } from 'node:crypto'
import { type CreateSnapshotInput, createSnapshotInput } from '@/lib/schemas/create-snapshot'
import type { Judged } from '@/lib/schemas/test-setup/deliberate-differences'
import type { TypedForm } from '@/lib/schemas/test-setup/typed-forms'
import { queryOf } from '@/server/ecs/query-of'
import { toParameters } from '@/server/snapshots/create-request'

/** What the form says to what was typed, and the request that the server makes of it (or would make if the form had let it through). */
export type FormVerdict = { broken: readonly Broken[]; input: CreateSnapshotInput; parameters: ReadonlyMap<string, string> }

/** A rule of the form that is broken, and the text that breaks it; `null`: it is no text. */
export type Broken = { rule: string; text: Judged | null }

/** `readDays`: how the field reads what is typed. */
export const formVerdict = (form: TypedForm, place: { diskId: string; readDays: (typed: string) => number }): FormVerdict => {
  const { retentionDays } = form
  const days = typeof retentionDays === 'string' ? place.readDays(retentionDays) : retentionDays
  const rest = {
    accountId: 'default',
    regionId: 'cn-hangzhou',
    diskId: place.diskId,
    submitKey: randomUUID(),
    despite: null,
    retryOf: null,
    retentionDays: days,
  }
  const parsed = createSnapshotInput.safeParse({ ...form, ...rest })
  const input = parsed.success ? parsed.data : { ...sentTexts(form), ...rest }
  const parameters = new Map(Object.entries(queryOf({ operation: 'CreateSnapshot', parameters: toParameters(input, input.submitKey) })))
  if (!parsed.success && retentionDays !== null) parameters.set('RetentionDays', String(retentionDays))
  const broken = parsed.error?.issues.map(({ message, path }) => ({ rule: message, text: judgedAt(form, path) })) ?? []
  return { broken, input, parameters }
}

/** The form composes letters and cuts blanks off before it judges. */
const cut = (typed: string): string => typed.normalize('NFC').trim()

const sentTexts = ({ snapshotName, description, tags, resourceGroupId }: TypedForm) => ({
  snapshotName: cut(snapshotName),
  description: cut(description),
  tags: tags.map(({ key, value }) => ({ key: cut(key), value: cut(value) })),
  resourceGroupId: resourceGroupId.trim(),
})

const judgedAt = (form: TypedForm, path: readonly PropertyKey[]): Judged | null => {
  const typed = typedAt(form, path)
  return typed === undefined ? null : { typed, sent: cut(typed) }
}

const typedAt = (form: TypedForm, [field, index, half]: readonly PropertyKey[]): string | undefined => {
  if (field === 'snapshotName' || field === 'description' || field === 'resourceGroupId') return form[field]
  return field === 'tags' ? form.tags[Number(index)]?.[half === 'key' ? 'key' : 'value'] : undefined
}
