import 'server-only'
import type { HeldUp } from '@/lib/errors/is-held-up'
import type { Result } from '@/lib/result'

/** A place that is kept for one call. Either the call is made, or the place is given back. */
export type Admission = {
  through<T>(call: () => Promise<Result<T>>): Promise<Result<T>>
  giveBack(): void
}

/** Nothing has been sent when it fails. */
export type Admitted = { ok: true; value: Admission } | { ok: false; problem: HeldUp }

export const admitted = (value: Admission): Admitted => ({ ok: true, value })

export const heldUp = (problem: HeldUp): Admitted => ({ ok: false, problem })

/** One place at each of two doors. */
export const both = (outer: Admission, inner: Admission): Admission => ({
  through: (call) => outer.through(() => inner.through(call)),
  giveBack: () => {
    inner.giveBack()
    outer.giveBack()
  },
})
