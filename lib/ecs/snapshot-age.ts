/** A disk whose last good snapshot is older than this has a gap: views, badges and the timeline all use this number. */
export const FRESH_SNAPSHOT_DAYS = 7
/** Older than this, the last good snapshot is as bad as none. */
export const AGING_SNAPSHOT_DAYS = 30

const DAY_MS = 86_400_000
export const FRESH_SNAPSHOT_MS = FRESH_SNAPSHOT_DAYS * DAY_MS

export type AgeTone = 'ok' | 'warn' | 'bad'

/** How worrying the age of the last good snapshot is; `null` = there is none. */
export const ageTone = (createdAt: string | null, now: Date): AgeTone => {
  if (createdAt === null) return 'bad'
  const ageMs = now.getTime() - Date.parse(createdAt)
  if (ageMs <= FRESH_SNAPSHOT_MS) return 'ok'
  if (ageMs <= AGING_SNAPSHOT_DAYS * DAY_MS) return 'warn'
  return 'bad'
}
