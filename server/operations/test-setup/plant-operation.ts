import { randomUUID } from 'node:crypto'
import { isOpen } from '@/lib/operations/operation-state'
import type { Store } from '@/server/store/database'
import { type Operation, operations } from '@/server/store/schema'

const ACCEPTED_AT = new Date('2026-11-24T10:00:00.000Z')

/** An operation as the machine would have left it in this state; its id. */
export const plantOperation = async ({ database }: Pick<Store, 'database'>, words: Partial<Operation> = {}): Promise<string> => {
  const { id = randomUUID(), state = 'accomplished', diskId = 'd-1', acceptedAt = ACCEPTED_AT } = words
  const isSettled = !isOpen(state) && state !== 'creating' && state !== 'needs_attention'
  await database.insert(operations).values({
    id,
    personId: 'p-1',
    person: 'Li Wei <li.wei@example.com>',
    submitKey: randomUUID(),
    fingerprint: 'f',
    accountId: 'default',
    regionId: 'cn-hangzhou',
    diskId,
    diskName: 'web-data',
    parameters: { diskId, clientToken: id, tag: [] },
    clientToken: id,
    state,
    version: 1,
    attempts: 1,
    triesInVain: 0,
    looksInVain: 0,
    nextAt: isOpen(state) ? acceptedAt : null,
    snapshotId: state === 'creating' || state === 'accomplished' || state === 'failed' ? 's-1' : null,
    acceptedAt,
    createdAt: state === 'accomplished' ? acceptedAt : null,
    settledAt: isSettled ? acceptedAt : null,
    ...words,
  })
  return id
}
