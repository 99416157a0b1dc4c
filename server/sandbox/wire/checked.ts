import type { Refusal } from '../operation.ts'

/** What a step of the gateway hands on: the next thing, or the refusal that ends the request. */
export type Checked<T> = { ok: true; value: T } | { ok: false; refusal: Refusal }

export const passed = <T>(value: T): Checked<T> => ({ ok: true, value })

export const refused = (refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal })
