import 'server-only'

/** One page of a list. A row that cannot be read is left out and counted; it does not lose the page. */
export type EcsPage<Row> = { rows: readonly Row[]; unreadable: number; nextToken: string | null }

/** Where the rows stand: `Disks.Disk`. */
export type ListPlace = { holder: string; items: string }

/** `null` when the answer holds no such list: an answer without its list must never be read as "there are none". */
export const toPage = <Row>(
  body: Readonly<Record<string, unknown>>,
  { holder, items }: ListPlace,
  toRow: (raw: unknown) => Row | null,
): EcsPage<Row> | null => {
  const list = listAt(body[holder], items)
  if (list === null) return null
  const rows = list.map(toRow).filter((row) => row !== null)
  const { NextToken: nextToken } = body
  return {
    rows,
    unreadable: list.length - rows.length,
    nextToken: typeof nextToken === 'string' && nextToken !== '' ? nextToken : null,
  }
}

const listAt = (holder: unknown, items: string): readonly unknown[] | null => {
  // an empty list also comes bare: `Tags: []`
  if (Array.isArray(holder)) return holder.length === 0 ? holder : null
  if (typeof holder !== 'object' || holder === null) return null
  const list: unknown = Reflect.get(holder, items)
  return Array.isArray(list) ? list : null
}
