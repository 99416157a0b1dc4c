import 'server-only'
import type { Indexed } from '@/server/inventory/derive-rows'

export type Order<Row> = {
  /** Names the order: rows that have not changed are sorted by it only once. */
  name: string
  dir: 'asc' | 'desc'
  keyOf(row: Row): string | number
  /** Decides between equal keys, so that a row does not jump between two pages. */
  idOf(row: Row): string
}

/** Sorts rows, and remembers it as long as the rows are the same object. */
export const createOrdering = <Row>() => {
  const remembered = new WeakMap<readonly Indexed<Row>[], Map<string, readonly Indexed<Row>[]>>()
  return (rows: readonly Indexed<Row>[], order: Order<Row>): readonly Indexed<Row>[] => {
    const orders = remembered.get(rows) ?? new Map<string, readonly Indexed<Row>[]>()
    remembered.set(rows, orders)
    const name = `${order.name} ${order.dir}`
    const ordered = orders.get(name) ?? sortRows(rows, order)
    orders.set(name, ordered)
    return ordered
  }
}

/** `web-2` before `web-10`, whatever the case. */
export const naturalKey = (text: string): string => text.toLowerCase().replace(/\d{1,15}/g, (digits) => digits.padStart(16, '0'))

const sortRows = <Row>(rows: readonly Indexed<Row>[], { keyOf, idOf, dir }: Order<Row>): readonly Indexed<Row>[] => {
  const sign = dir === 'asc' ? 1 : -1
  const keyed = rows.map((indexed) => ({ indexed, key: keyOf(indexed.row), id: idOf(indexed.row) }))
  keyed.sort((one, other) => {
    if (one.key !== other.key) return one.key < other.key ? -sign : sign
    return one.id < other.id ? -1 : 1
  })
  return keyed.map(({ indexed }) => indexed)
}
