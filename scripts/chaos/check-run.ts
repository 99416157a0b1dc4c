import type { AuditRow, OperationSeen } from './ask-console.ts'
import type { HistoryEvent } from './history.ts'
import { type CloudRequest, type CloudSnapshot, MARKER_TAG_KEY } from './read-cloud.ts'
import type { Wish } from './wish.ts'

/** All that is known when a run is over: what was wished and answered, what the store says, and what really happened at the cloud. */
export type Observed = {
  wishes: readonly Wish[]
  events: readonly HistoryEvent[]
  operations: readonly OperationSeen[]
  /** Named by the audit or by an answer, and not in the store. */
  missing: readonly string[]
  audit: readonly AuditRow[]
  /** The chain was walked and is whole. */
  isAuditWhole: boolean
  /** Of the consoles when they were asked to end; `null`: one had to be killed. */
  exitCodes: readonly (number | null)[]
  requests: readonly CloudRequest[]
  snapshots: readonly CloudSnapshot[]
}

/** `duplicate`: a second snapshot or operation of one wish. `lost`: accepted and gone. `wrong`: the console says what is not so. */
export type Finding = {
  invariant: 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'I6' | 'I7' | 'ending'
  harm: 'duplicate' | 'lost' | 'wrong'
  what: string
}

/**
 * Holds a run against what is promised: one wish, at most one snapshot (I1); what was accepted is there and settled (I2); accomplished means
 * that the snapshot exists as wished (I3); rejected and cancelled mean that there is none (I4); each snapshot has one operation and one
 * record (I5); one token never carries two requests (I6); the audit is whole and tells of every operation (I7); and each fault ends as it must.
 */
export const checkRun = (seen: Observed): readonly Finding[] => {
  const facts = { ...seen, byMarker: Map.groupBy(seen.snapshots, markerOf) }
  return [
    ...oneSnapshot(facts),
    ...oneOperation(facts),
    ...nothingLost(facts),
    ...asSaid(facts),
    ...nothingUnclaimed(facts),
    ...oneRequestPerToken(facts),
    ...auditTellsAll(facts),
    ...endsAsItMust(facts),
    ...endsWhenAsked(facts),
  ]
}

type Facts = Observed & { byMarker: ReadonlyMap<string, readonly CloudSnapshot[]> }

const SETTLED = ['accomplished', 'failed', 'rejected', 'cancelled', 'needs_attention']
const WITHOUT_SNAPSHOT = ['rejected', 'cancelled']

const markerOf = ({ tags }: CloudSnapshot): string => tags.find(({ key }) => key === MARKER_TAG_KEY)?.value ?? ''
const intentsOf = ({ audit }: Facts) => audit.filter(({ outcome }) => outcome === 'intent')

const oneSnapshot = ({ byMarker, snapshots }: Facts): Finding[] => {
  const duplicate = (what: string) => ({ invariant: 'I1', harm: 'duplicate', what }) as const
  const ofOperation = [...byMarker].filter(([marker, made]) => marker !== '' && made.length > 1)
  // each wish has a disk of its own
  const ofDisk = [...Map.groupBy(snapshots, ({ diskId }) => diskId)].filter(([, made]) => made.length > 1)
  return [
    ...ofOperation.map(([id, made]) => duplicate(`operation ${id} made ${made.map(({ snapshotId }) => snapshotId).join(', ')}`)),
    ...ofDisk.map(([diskId, made]) => duplicate(`disk ${diskId} has ${made.length} snapshots for one wish`)),
  ]
}

const oneOperation = (facts: Facts): Finding[] => {
  const told = facts.events.flatMap((event) => (event.type === 'ok' ? [{ key: event.submitKey, id: event.operationId }] : []))
  const written = intentsOf(facts).map(({ facts: { submitKey, operationId } }) => ({ key: submitKey, id: operationId }))
  return [...Map.groupBy([...told, ...written], ({ key }) => key)].flatMap(([key, named]) => {
    const ids = new Set(named.map(({ id }) => id))
    return ids.size > 1 ? [{ invariant: 'I1', harm: 'duplicate', what: `submit key ${key} is ${[...ids].join(' and ')}` } as const] : []
  })
}

const nothingLost = (facts: Facts): Finding[] => {
  const lost = (what: string) => ({ invariant: 'I2', harm: 'lost', what }) as const
  const inStore = new Set(facts.operations.map(({ operationId }) => operationId))
  const accepted = facts.events.flatMap((event) => (event.type === 'ok' && !inStore.has(event.operationId) ? [event.operationId] : []))
  const gone = new Set([...facts.missing, ...accepted])
  const open = facts.operations.filter(({ state }) => !SETTLED.includes(state))
  return [
    ...[...gone].map((id) => lost(`operation ${id} was accepted and is not in the store`)),
    ...open.map(({ operationId, state }) => lost(`operation ${operationId} is still ${state}`)),
  ]
}

const asSaid = (facts: Facts): Finding[] => facts.operations.flatMap((operation) => contradictions(facts, operation))

const contradictions = ({ byMarker, audit, wishes }: Facts, operation: OperationSeen): Finding[] => {
  const { operationId, state, snapshotId } = operation
  const wrong = (invariant: Finding['invariant'], what: string): Finding => ({
    invariant,
    harm: 'wrong',
    what: `operation ${operationId} ${what}`,
  })
  const [made] = byMarker.get(operationId) ?? []
  if (WITHOUT_SNAPSHOT.includes(state)) return made === undefined ? [] : [wrong('I4', `is ${state}, and ${made.snapshotId} exists`)]
  if (state === 'failed' && made?.isFailed === false) return [wrong('I3', `is failed, and ${made.snapshotId} is well`)]
  if (state !== 'accomplished') return []
  if (made === undefined || made.snapshotId !== snapshotId)
    return [wrong('I3', `is accomplished with ${snapshotId}, and there is ${made?.snapshotId}`)]
  if (made.isFailed) return [wrong('I3', `is accomplished, and ${made.snapshotId} failed`)]
  const key = audit.find(({ outcome, facts }) => outcome === 'intent' && facts.operationId === operationId)?.facts.submitKey
  const wish = wishes.find(({ submitKey }) => submitKey === key)
  return wish !== undefined && isAsWished(made, wish) ? [] : [wrong('I3', `made ${made.snapshotId}, which is not what was wished`)]
}

const isAsWished = (made: CloudSnapshot, wish: Wish): boolean =>
  made.diskId === wish.diskId &&
  made.accountId === wish.accountId &&
  made.name === wish.snapshotName &&
  made.retentionDays === wish.retentionDays &&
  made.tags.length === wish.tags.length + 1 &&
  wish.tags.every(({ key, value }) => made.tags.some((tag) => tag.key === key && tag.value === value))

const nothingUnclaimed = (facts: Facts): Finding[] => {
  const inStore = new Set(facts.operations.map(({ operationId }) => operationId))
  return [...facts.byMarker].flatMap(([marker, made]): Finding[] => {
    const names = made.map(({ snapshotId }) => snapshotId).join(', ')
    if (!inStore.has(marker)) return [{ invariant: 'I5', harm: 'lost', what: `${names} belongs to no operation` }]
    const records = facts.audit.filter(({ outcome, facts: told }) => outcome === 'done' && told.operationId === marker)
    const isTold = records.length === 1 && made.some(({ snapshotId }) => snapshotId === records[0]?.facts.snapshotId)
    return isTold ? [] : [{ invariant: 'I5', harm: 'wrong', what: `${names} has ${records.length} records in the audit` }]
  })
}

const oneRequestPerToken = ({ requests }: Facts): Finding[] => {
  const wrong = (what: string) => ({ invariant: 'I6', harm: 'wrong', what }) as const
  const sent = requests.filter(({ action }) => action === 'CreateSnapshot')
  const changed = [...Map.groupBy(sent, ({ clientToken }) => clientToken)].filter(
    ([token, made]) => token === null || new Set(made.map(({ fingerprint }) => fingerprint)).size > 1,
  )
  const swapped = [...Map.groupBy(sent, ({ diskId }) => diskId)].filter(
    ([, made]) => new Set(made.map(({ clientToken }) => clientToken)).size > 1,
  )
  const mismatches = sent.filter(({ code, isFaulted }) => code === 'IdempotentParameterMismatch' && !isFaulted)
  return [
    ...changed.map(([token]) => wrong(`token ${token} was sent with different parameters`)),
    ...swapped.map(([diskId]) => wrong(`the wish for ${diskId} was sent under two tokens`)),
    ...mismatches.map(({ clientToken }) => wrong(`the cloud answered IdempotentParameterMismatch to ${clientToken}`)),
  ]
}

const auditTellsAll = (facts: Facts): Finding[] => {
  const wrong = (what: string) => ({ invariant: 'I7', harm: 'wrong', what }) as const
  const intents = Map.groupBy(intentsOf(facts), ({ facts: { operationId } }) => operationId)
  const untold = facts.operations.filter(({ operationId }) => intents.get(operationId)?.length !== 1)
  return [
    ...(facts.isAuditWhole ? [] : [wrong('the chain of the audit is broken')]),
    ...untold.map(({ operationId }) => wrong(`operation ${operationId} has ${intents.get(operationId)?.length ?? 0} intents in the audit`)),
  ]
}

/** Every fault has its ending, and a wish whose operator stayed until the answer has an operation. */
const endsAsItMust = (facts: Facts): Finding[] => {
  const operationOf = new Map(intentsOf(facts).map(({ facts: { submitKey, operationId } }) => [submitKey, operationId]))
  const stateOf = new Map(facts.operations.map(({ operationId, state }) => [operationId, state]))
  const answered = new Set(facts.events.flatMap((event) => (event.type === 'ok' && event.call === 'submit' ? [event.submitKey] : [])))
  const takenBack = new Set(facts.events.flatMap((event) => (event.type === 'ok' && event.call === 'take-back' ? [event.submitKey] : [])))
  return facts.wishes.flatMap(({ submitKey, fault, diskId }): Finding[] => {
    const state = stateOf.get(operationOf.get(submitKey) ?? '')
    if (state === undefined) {
      return answered.has(submitKey)
        ? [{ invariant: 'ending', harm: 'lost', what: `wish ${submitKey} was accepted and has no operation` }]
        : []
    }
    const endings: readonly string[] = takenBack.has(submitKey) ? ['cancelled'] : fault.endings
    if (endings.includes(state) || !SETTLED.includes(state)) return []
    return [{ invariant: 'ending', harm: 'wrong', what: `"${fault.name}" on ${diskId} ended as ${state}, not as ${endings.join(' or ')}` }]
  })
}

const endsWhenAsked = ({ exitCodes }: Facts): Finding[] =>
  exitCodes
    .filter((code) => code !== 0)
    .map((code) => ({ invariant: 'ending', harm: 'wrong', what: `a console was asked to end, and its exit code is ${code}` }))
