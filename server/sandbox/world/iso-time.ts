/** `2021-06-07T06:08:54Z`: disks and snapshots. */
export const isoSeconds = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`

/** `2017-12-10T04:04Z`: instances, ExpiredTime, filter values. */
export const isoMinutes = (ms: number): string => `${new Date(ms).toISOString().slice(0, 16)}Z`

export const SECOND_MS = 1_000
export const MINUTE_MS = 60 * SECOND_MS
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS
