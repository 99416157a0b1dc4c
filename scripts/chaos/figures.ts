/** The smallest value that so many of a hundred do not exceed; 0 of none. */
export const percentile = (values: readonly number[], percent: number): number => {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 0
}

const HOUR_MS = 3_600_000

/** MB per hour, by least squares over all samples. */
export const memorySlope = (samples: readonly { atMs: number; mb: number }[]): number => {
  const meanAt = mean(samples.map(({ atMs }) => atMs))
  const meanMb = mean(samples.map(({ mb }) => mb))
  const spread = samples.reduce((sum, { atMs }) => sum + (atMs - meanAt) ** 2, 0)
  const shared = samples.reduce((sum, { atMs, mb }) => sum + (atMs - meanAt) * (mb - meanMb), 0)
  return spread === 0 ? 0 : (shared / spread) * HOUR_MS
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
