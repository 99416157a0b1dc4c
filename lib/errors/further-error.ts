import type { Explanation } from '@/lib/errors/explanation'

/** A code that stands outside the error table of CreateSnapshot. `null` where no source gives the status or the message. */
export type FurtherError = { httpStatus: number | null; message: string | null; explanation: Explanation }

export const furtherError = (httpStatus: number | null, explanation: Explanation, message: string | null = null): FurtherError => ({
  httpStatus,
  message,
  explanation,
})
