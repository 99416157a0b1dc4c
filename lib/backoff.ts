export type Backoff = { firstMs: number; mostMs: number }

/** The pause after so many failures in a row before this one (0: the first): twice as long each time, up to a limit. */
export const backoffMs = (failures: number, { firstMs, mostMs }: Backoff): number => Math.min(firstMs * 2 ** failures, mostMs)
