import type { RunningSnapshot } from '@/lib/ecs/fleet'

/** Of several running snapshots the one that makes room first, so the one to wait for; `undefined`: none runs. */
export const firstToFinish = (running: readonly RunningSnapshot[]): RunningSnapshot | undefined =>
  running.toSorted((one, other) => other.progressPercent - one.progressPercent)[0]
