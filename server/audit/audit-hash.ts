import 'server-only'
import { createHmac } from 'node:crypto'
import type { AuditRow } from '@/server/store/schema'

export type AuditContent = Omit<AuditRow, 'hash'>

/** Before the first row. */
export const FIRST_HASH = '0'.repeat(64)

/** HMAC-SHA256 over the hash before it and the row in one fixed form. Without the key, which is not in the store, no row can be forged. */
export const auditHash = (content: AuditContent, { previousHash, key }: { previousHash: string; key: Buffer }): string =>
  createHmac('sha256', key).update(previousHash).update('\n').update(canonical(content)).digest('hex')

/** Every column by its name; the moment as a number and keys sorted, because a database keeps neither their form nor their order. */
const canonical = ({ at, ...rest }: AuditContent): string => JSON.stringify(sorted({ ...rest, at: at.getTime() }))

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]))
}
