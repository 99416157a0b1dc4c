import { z } from 'zod'

/** A time in UTC as ECS writes it, with or without seconds; `''` where ECS answers none. */
export const timeField = z.string().regex(/^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?Z)?$/)

export const tagsField = z.array(z.strictObject({ TagKey: z.string(), TagValue: z.string() }))
