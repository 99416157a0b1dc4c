import { explain } from '@/lib/errors/explain'
import type { Field } from '@/lib/errors/explanation'
import type { Problem } from '@/lib/errors/problem'
import { type CreateSnapshotFields, createSnapshotFields } from '@/lib/schemas/create-snapshot'

export type FieldName = keyof CreateSnapshotFields

/** A field to mark, with the name of the rule whose sentence stands under it. */
export type FieldMark = { field: FieldName; rule: string }

/** The fields that a problem is about, each once; none when it is about the disk, the account or the way there. */
export const fieldMarksOf = (problem: Problem): readonly FieldMark[] => {
  if (problem.kind === 'invalid-input') {
    const marks = problem.issues.flatMap(({ path, rule }) =>
      FIELD_NAMES.filter((field) => isUnder(path, field)).map((field) => ({ field, rule })),
    )
    return marks.filter(({ field }, index) => marks.findIndex((mark) => mark.field === field) === index)
  }
  const { field } = explain(problem).explanation
  const name = field === null ? null : NAMES[field]
  return name === null ? [] : [{ field: name, rule: 'refused-by-ecs' }]
}

const FIELD_NAMES: readonly FieldName[] = createSnapshotFields.keyof().options

const NAMES: Record<Field, FieldName | null> = {
  snapshotName: 'snapshotName',
  description: 'description',
  retentionDays: 'retentionDays',
  tags: 'tags',
  'tags.key': 'tags',
  'tags.value': 'tags',
  resourceGroupId: 'resourceGroupId',
  disk: null,
}

/** `tags.3.key` is under `tags`. */
const isUnder = (path: string, field: FieldName): boolean => path === field || path.startsWith(`${field}.`)
