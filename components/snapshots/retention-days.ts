const DAY_MS = 86_400_000

/** Days that have a button of their own. */
export const RETENTION_PRESETS = [7, 30, 90] as const

/** What most snapshots before a change need: long enough to notice, short enough not to be forgotten. */
export const DEFAULT_RETENTION_DAYS = 30

/**
 * Plain decimal digits and nothing else: `1e3`, `0x10`, `1.5`, blanks, signs and digits of other scripts are NaN,
 * which the rulebook refuses as `retention-whole-number`.
 */
export const parseRetentionDays = (text: string): number => (/^[0-9]+$/.test(text) ? Number(text) : Number.NaN)

/** When ECS deletes a snapshot that is created at `createdAt`; `null` = never, or the days are not a number of days. */
export const retentionMoment = (retentionDays: number | null, createdAt: Date): Date | null => {
  if (retentionDays === null || !Number.isSafeInteger(retentionDays) || retentionDays < 1) return null
  const moment = new Date(createdAt.getTime() + retentionDays * DAY_MS)
  return Number.isNaN(moment.getTime()) ? null : moment
}
