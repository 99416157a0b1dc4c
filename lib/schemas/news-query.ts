import { z } from 'zod'

/** `since`: ISO 8601 in UTC; without it only what is under way, and what ended just now, is told. */
export const newsQueryInput = z.strictObject({ since: z.iso.datetime({ error: 'not-the-form' }).optional() })
export type NewsQueryInput = z.infer<typeof newsQueryInput>
