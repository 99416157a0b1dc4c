import 'server-only'
import { z } from 'zod'
import { SECURITY_LOCK_REASON } from '@/lib/ecs/contract'

/**
 * How ECS writes things, read leniently: what is absent comes as "" or not at all, and a field of the wrong type counts as absent.
 * Source: the answers of DescribeDisks, DescribeInstances and DescribeSnapshots.
 */
export const text = z.string().catch('')

export const textOrNull = text.transform((value) => (value === '' ? null : value))

export const flag = z.boolean().catch(false)

/** A count or a size, also when it comes as a string ("40"). */
export const wholeNumberOrNull = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number),
  ])
  .transform((value) => (Number.isSafeInteger(value) && value >= 0 ? value : null))
  .nullable()
  .catch(null)

/** Both spellings, `2021-06-07T06:08:54Z` and `2017-12-10T04:04Z` → `2017-12-10T04:04:00Z`, so that times sort as text. */
export const timeOrNull = z
  .string()
  .transform((value) => {
    const ms = TIME.test(value) ? Date.parse(value) : Number.NaN
    return Number.isNaN(ms) ? null : `${new Date(ms).toISOString().slice(0, 19)}Z`
  })
  .nullable()
  .catch(null)

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?Z$/

/** `{ Tag: [...] }` → its items; a missing list or one of the wrong type is empty, items of the wrong type are left out. */
export const listUnder = <Item extends z.ZodType>(name: string, item: Item) => holder.transform((given) => readItems(given, name, item))

const holder = z.record(z.string(), z.unknown()).catch({})

const readItems = <Item extends z.ZodType>(given: Readonly<Record<string, unknown>>, name: string, item: Item): z.infer<Item>[] => {
  const items = Object.hasOwn(given, name) ? given[name] : undefined
  if (!Array.isArray(items)) return []
  return items.flatMap((candidate) => {
    const parsed = item.safeParse(candidate)
    return parsed.success ? [parsed.data] : []
  })
}

const tag = z.union([
  z.object({ TagKey: z.string().min(1), TagValue: text }).transform(({ TagKey, TagValue }) => ({ key: TagKey, value: TagValue })),
  // snapshot groups write it this way
  z.object({ Key: z.string().min(1), Value: text }).transform(({ Key, Value }) => ({ key: Key, value: Value })),
])

export const tags = listUnder('Tag', tag)

const lock = z.object({ LockReason: z.string() })

/** Disks nest it as `OperationLock[]`, instances as `LockReason[]`; both are read everywhere. */
export const isLockedForSecurity = holder.transform((given) =>
  [...readItems(given, 'OperationLock', lock), ...readItems(given, 'LockReason', lock)].some(
    ({ LockReason }) => LockReason === SECURITY_LOCK_REASON,
  ),
)
