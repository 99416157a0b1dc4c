import type { OperationAnswer } from '../operation.ts'

/** The ids that a writing operation answered (`SnapshotId`), often none; `null`: it was refused and did nothing. */
export const effectOf = (answer: OperationAnswer): Readonly<Record<string, string>> | null => {
  if (!answer.ok) return null
  const ids = Object.entries(answer.body).filter((part): part is [string, string] => {
    const [name, value] = part
    return name.endsWith('Id') && name !== 'RequestId' && typeof value === 'string'
  })
  return Object.fromEntries(ids)
}
