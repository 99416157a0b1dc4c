import type { Explained } from '@/lib/errors/explain'
import type { NextStep } from '@/lib/errors/explanation'
import { isHeldUp } from '@/lib/errors/is-held-up'
import type { Problem } from '@/lib/errors/problem'
import { ramStatement } from '@/lib/errors/ram-statement'
import { type SupportPlace, supportBundle } from '@/lib/errors/support-bundle'
import { paths } from '@/lib/paths'
import type { DiskPlace, SnapshotPlace } from '@/lib/schemas/places'

/** What the screen around a problem can do about it. A step that nobody here can take is not offered. */
export type StepsHere = {
  disk?: DiskPlace
  /** The snapshot that the problem is about. */
  snapshot?: SnapshotPlace
  runningSnapshot?: SnapshotPlace
  onSendAgain?: () => void
  /** Waits, and sends the same again by itself until it works or the person stops it. */
  onWaitAndSend?: () => void
  /** Sends it although the person was asked whether another one is meant. */
  onCreateAnyway?: () => void
  onRefresh?: () => void
  onChooseAnotherDisk?: () => void
}

export type Deed =
  | { kind: 'link'; href: string }
  | { kind: 'copy'; text: () => string }
  | { kind: 'press'; onPress: () => void }
  | { kind: 'reload' }

export type StepToOffer = { step: NextStep; deed: Deed }

export type StepFacts = {
  problem: Problem
  explained: Explained
  here: StepsHere
  /** When the problem was met, ISO 8601. */
  metAt: string
  /** The sentences of the explanation, for whoever it is handed on to. */
  told?: readonly string[]
}

/** A screen that only reads: there is nothing to send again, only to look again. */
export const isReadOnly = ({ onRefresh, onSendAgain }: StepsHere): boolean => onRefresh !== undefined && onSendAgain === undefined

/** The steps to offer, the one that helps most first; those that only inform come last. */
export const stepsFor = (facts: StepFacts): readonly StepToOffer[] => {
  const explained = facts.explained.explanation.nextSteps.filter(isNotTwice(facts.here)).map((step) => repeated(step, facts.here))
  const wished = [...waitingSteps(facts), ...explained, ...otherDiskStep(facts)].filter((step) => !LAST.includes(step))
  return [...new Set([...wished, ...LAST])].flatMap((step) => {
    const deed = deedOf(step, facts)
    return deed === null ? [] : [{ step, deed }]
  })
}

/** The moment before which it is not tried again; `null` = there is none. */
export const retryAtOf = (problem: Problem): string | null => (isHeldUp(problem) ? problem.retryAt : null)

/** Who can see the running snapshot itself does not need the page of its disk. */
const isNotTwice =
  ({ runningSnapshot }: StepsHere) =>
  (step: NextStep, _: number, steps: readonly NextStep[]): boolean =>
    step !== 'open-disk' || runningSnapshot === undefined || !steps.includes('show-running-snapshot')

const LAST: readonly NextStep[] = ['copy-support-bundle', 'read-about-this-error']

/** After a pause that ECS asked for, the same thing is done once more. */
const waitingSteps = ({ problem, here }: StepFacts): readonly NextStep[] => {
  if (retryAtOf(problem) === null) return []
  return [repeated('send-again', here)]
}

/** Where the disk is not there, the screen that asked for it knows the way to the others. */
const otherDiskStep = ({ problem, here }: StepFacts): readonly NextStep[] =>
  problem.kind === 'not-found' && problem.what === 'disk' && here.onChooseAnotherDisk !== undefined ? ['choose-another-disk'] : []

const repeated = (step: NextStep, here: StepsHere): NextStep => (step === 'send-again' && isReadOnly(here) ? 'refresh' : step)

const deedOf = (step: NextStep, { problem, explained, here, metAt, told }: StepFacts): Deed | null => {
  switch (step) {
    case 'show-running-snapshot':
      return link(here.runningSnapshot && paths.snapshot(here.runningSnapshot))
    case 'show-snapshots-oldest-first':
      return link(here.disk && paths.snapshotsOfDisk(here.disk))
    case 'open-disk':
      return link(here.disk && paths.disk(here.disk))
    case 'choose-another-disk':
      return press(here.onChooseAnotherDisk) ?? link(paths.disks())
    case 'read-about-this-error':
      return link(explained.code !== null && explained.matchedBy === 'code' ? paths.errors(explained.code) : undefined)
    case 'copy-ram-statement': {
      const statement = missingStatementOf(problem, here)
      return statement === null ? null : { kind: 'copy', text: () => statement }
    }
    case 'copy-support-bundle':
      return { kind: 'copy', text: () => supportBundle({ problem, place: supportPlaceOf(here), at: metAt, told }) }
    case 'wait-and-send':
      return press(here.onWaitAndSend)
    case 'send-again':
      return press(here.onSendAgain)
    case 'show-operation':
      return link(problem.kind === 'asked-lately' ? paths.operation(problem.operationId) : undefined)
    case 'create-anyway':
      return press(here.onCreateAnyway)
    case 'refresh':
      return press(here.onRefresh)
    case 'reload-page':
      return { kind: 'reload' }
  }
}

/**
 * The RAM policy that would have allowed it, as JSON text; `null` where none helps: against a policy that forbids, another that allows is idle.
 * Where ECS does not name the action, it is the operation that was refused; where it does not name the region, it is the one of this screen.
 */
export const missingStatementOf = (problem: Problem, { disk, snapshot }: StepsHere): string | null => {
  if (problem.kind !== 'ecs' || problem.denied?.denial === 'explicit') return null
  const statement = ramStatement(problem.denied ?? { action: problem.operation, resource: null })
  const place = disk ?? snapshot
  return place === undefined ? statement : statement.replaceAll(':REGION:', `:${place.regionId}:`)
}

const link = (href: string | undefined): Deed | null => (href === undefined ? null : { kind: 'link', href })

const press = (onPress: (() => void) | undefined): Deed | null => (onPress === undefined ? null : { kind: 'press', onPress })

const supportPlaceOf = ({ disk, snapshot }: StepsHere): SupportPlace | null => {
  const place = disk ?? snapshot
  if (place === undefined) return null
  return { accountId: place.accountId, regionId: place.regionId, diskId: disk?.diskId, snapshotId: snapshot?.snapshotId }
}
