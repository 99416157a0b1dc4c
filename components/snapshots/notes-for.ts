import { isClassic, isInstant } from '@/lib/ecs/disk'
import type { Check, EligibilityReason } from '@/lib/ecs/eligibility'
import type { DiskDetail } from '@/lib/ecs/fleet'

/**
 * What a person should know before taking a snapshot of this disk, now.
 * `check`: a published prerequisite that warns or blocks; its sentence stands in the `eligibility` messages.
 * Every other kind is a key of `create.notes`.
 */
export type Note =
  | { kind: 'check'; tone: 'warn' | 'block'; check: Check }
  | { kind: NoteKind; tone: NoteTone; values: Readonly<Record<string, string | number>> }

/** `later`: true of every snapshot, so it is shown on demand. */
export type NoteTone = 'pass' | 'tell' | 'warn' | 'later'

export const NOTE_KINDS = [
  'state-attached',
  'state-detached',
  'room',
  'recent',
  'until-stored-attached',
  'until-stored-detached',
  'expired-release',
  'several-disks',
  'usable-instantly',
  'usable-when-stored',
  'encrypted',
  'encrypted-service-key',
  'first',
  'point-in-time',
  'no-image-yet',
  'fees',
] as const
export type NoteKind = (typeof NOTE_KINDS)[number]

/** A snapshot younger than this makes the wish for another one worth a question. */
const RECENT_MS = 60 * 60_000
const MINUTE_MS = 60_000

/** In the order in which they are read: what stops, what to mind, what is right, what is worth knowing. Sources: the notes of the CreateSnapshot page. */
export const notesFor = (detail: DiskDetail, now: Date): readonly Note[] => {
  const notes = [...checksToMind(detail), ...SPEAKERS.flatMap((speak) => speak(detail, now) ?? [])]
  return ORDER.flatMap((tone) => notes.filter((note) => note.tone === tone))
}

export const isBlocked = (notes: readonly Note[]): boolean => notes.some((note) => note.tone === 'block')

const ORDER = ['block', 'pass', 'warn', 'tell', 'later'] as const

/** A prepaid disk that has expired is told once, with what it means for the snapshot. */
const TOLD_BY_A_NOTE: readonly EligibilityReason[] = ['expired']

const checksToMind = ({ row }: DiskDetail): Note[] =>
  row.eligibility.checks.flatMap((check) =>
    check.verdict === 'pass' || TOLD_BY_A_NOTE.includes(check.reason) ? [] : [{ kind: 'check', tone: check.verdict, check }],
  )

type Speaker = (detail: DiskDetail, now: Date) => Note | null

const note = (kind: NoteKind, tone: NoteTone, values: Readonly<Record<string, string | number>> = {}): Note => ({ kind, tone, values })

const instanceName = ({ row: { disk, instance } }: DiskDetail): string =>
  instance?.name || instance?.instanceId || disk.instanceIds[0] || ''

const hasReason = ({ row }: DiskDetail, reason: EligibilityReason): boolean =>
  row.eligibility.checks.some((check) => check.reason === reason)

const state: Speaker = (detail) => {
  const { disk, instance } = detail.row
  if (!hasReason(detail, 'disk-status-right')) return null
  if (hasReason(detail, 'instance-steady') && instance !== null) {
    return note('state-attached', 'pass', { status: disk.status, instance: instanceName(detail), instanceStatus: instance.status })
  }
  return hasReason(detail, 'attached-before') ? note('state-detached', 'pass', { status: disk.status }) : null
}

/** Only where the number is known and nothing runs: anything else has a check that says so. */
const room: Speaker = (detail) => {
  const { manualSnapshots } = detail.row
  if (manualSnapshots === null || !hasReason(detail, 'quota-free') || !hasReason(detail, 'none-running')) return null
  return note('room', 'pass', { used: manualSnapshots, quota: detail.quotaPerDisk })
}

const recent: Speaker = ({ snapshots }, now) => {
  const newest = snapshots.find(({ status, createdAt }) => status !== 'failed' && createdAt !== null)
  if (newest === undefined || newest.createdAt === null) return null
  const ageMs = now.getTime() - Date.parse(newest.createdAt)
  if (ageMs >= RECENT_MS) return null
  return note('recent', 'warn', { minutes: Math.max(0, Math.floor(ageMs / MINUTE_MS)), name: newest.name ?? newest.snapshotId })
}

const untilStored: Speaker = (detail) =>
  detail.row.disk.instanceIds.length === 0
    ? note('until-stored-detached', 'warn')
    : note('until-stored-attached', 'warn', { instance: instanceName(detail), count: detail.row.disk.instanceIds.length })

const expiredRelease: Speaker = (detail) => (hasReason(detail, 'expired') ? note('expired-release', 'warn') : null)

const severalDisks: Speaker = (detail) => {
  if (detail.row.disk.type !== 'data' || detail.dataDisksOnInstance < 2) return null
  return note('several-disks', 'tell', { instance: instanceName(detail), count: detail.dataDisksOnInstance })
}

const usable: Speaker = ({ row: { disk } }) => {
  if (isInstant(disk)) return note('usable-instantly', 'tell')
  return isClassic(disk) ? note('usable-when-stored', 'tell') : null
}

const encrypted: Speaker = ({ row: { disk } }) => {
  if (!disk.isEncrypted) return null
  return disk.kmsKeyId === null ? note('encrypted-service-key', 'tell') : note('encrypted', 'tell', { kmsKeyId: disk.kmsKeyId })
}

const first: Speaker = ({ snapshots, row }) => (snapshots.length === 0 && row.manualSnapshots !== null ? note('first', 'tell') : null)

const pointInTime: Speaker = () => note('point-in-time', 'later')
const noImageYet: Speaker = () => note('no-image-yet', 'later')
const fees: Speaker = ({ row: { disk } }) => note('fees', 'later', { region: disk.regionId })

const SPEAKERS: readonly Speaker[] = [
  state,
  room,
  recent,
  untilStored,
  expiredRelease,
  severalDisks,
  usable,
  encrypted,
  first,
  pointInTime,
  noImageYet,
  fees,
]
