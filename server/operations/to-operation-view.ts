import 'server-only'
import type { AcceptedSnapshot } from '@/lib/ecs/fleet'
import { isHeldUp } from '@/lib/errors/is-held-up'
import type { Problem } from '@/lib/errors/problem'
import type { OperationView } from '@/lib/operations/operation-view'
import { isoTime } from '@/server/clock'
import type { Operation } from '@/server/store/schema'

/** `null`: ECS is not known to make it. */
export const acceptedOf = ({ accountId, regionId, snapshotId, requestId, createdAt, acceptedAt }: Operation): AcceptedSnapshot | null =>
  snapshotId === null ? null : { accountId, regionId, snapshotId, requestId, acceptedAt: isoTime((createdAt ?? acceptedAt).getTime()) }

/** For the eyes of `personId`. */
export const toOperationView = (operation: Operation, personId: string): OperationView => ({
  operationId: operation.id,
  person: personName(operation),
  isMine: operation.personId === personId,
  accountId: operation.accountId,
  regionId: operation.regionId,
  diskId: operation.diskId,
  diskName: operation.diskName,
  snapshotName: operation.parameters.snapshotName ?? null,
  retentionDays: operation.parameters.retentionDays ?? null,
  state: operation.state,
  attempts: operation.attempts,
  isCancellable: isCancellable(operation),
  acceptedAt: isoTime(operation.acceptedAt.getTime()),
  createdAt: isoOf(operation.createdAt),
  usableAt: isoOf(operation.usableAt),
  settledAt: isoOf(operation.settledAt),
  nextTryAt: isoOf(operation.nextAt),
  snapshotId: operation.snapshotId,
  requestId: operation.requestId,
  problem: problemOf(operation),
  retryOf: operation.retryOf,
})

/** Without the e-mail address. */
export const personName = ({ person }: Pick<Operation, 'person'>): string => person.replace(/ <[^>]*>$/, '')

/** Nothing of it can be at ECS. */
export const isCancellable = ({ state, unknownSince }: Pick<Operation, 'state' | 'unknownSince'>): boolean =>
  (state === 'accepted' || state === 'waiting') && unknownSince === null

/** Who waits for a place may be given another one than was told at first. */
const problemOf = ({ problem, nextAt }: Operation): Problem | null =>
  problem !== null && nextAt !== null && isHeldUp(problem) ? { ...problem, retryAt: isoTime(nextAt.getTime()) } : problem

const isoOf = (moment: Date | null): string | null => (moment === null ? null : isoTime(moment.getTime()))
